import { classifyHit, isBurst } from "./classify-hit"

const CHROME =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"

const hit = (agent: string, more: Record<string, string> = {}) => ({
  method: "GET",
  headers: { "user-agent": agent, ...more },
  sinceSentMs: 600_000,
})

describe("who follows a link", () => {
  it.each([
    CHROME,
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Gecko/20100101 Firefox/120.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Safari/605.1.15",
    "Mozilla/5.0 (Linux; Android 13; CUBOT X70) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36",
  ])("is a person with %s", (agent) => {
    expect(classifyHit(hit(agent))).toBe("human")
  })

  it.each([
    "",
    "curl/8.4.0",
    "python-requests/2.31.0",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "Mozilla/5.0 (compatible; Barracuda Sentinel)",
    "facebookexternalhit/1.1",
    "Go-http-client/2.0",
  ])("is a machine with %j", (agent) => {
    expect(classifyHit(hit(agent))).toBe("machine")
  })

  it("is a machine when it only asks for the head", () => {
    expect(classifyHit({ ...hit(CHROME), method: "HEAD" })).toBe("machine")
  })

  it.each<Record<string, string>>([
    { purpose: "prefetch" },
    { "sec-purpose": "prefetch;prerender" },
    { "x-moz": "prefetch" },
  ])(
    "is a machine that fetches ahead: %j",
    (headers: Record<string, string>) => {
      expect(classifyHit(hit(CHROME, headers))).toBe("machine")
    }
  )

  it("is suspect within ten seconds of sending", () => {
    expect(classifyHit({ ...hit(CHROME), sinceSentMs: 9_999 })).toBe("suspect")
    expect(classifyHit({ ...hit(CHROME), sinceSentMs: 10_000 })).toBe("human")
    expect(classifyHit({ ...hit(CHROME), sinceSentMs: null })).toBe("suspect")
  })

  it("is a machine that follows three links, or all of them, at once", () => {
    expect(isBurst(3, 9)).toBe(true)
    expect(isBurst(2, 2)).toBe(true)
    expect(isBurst(2, 5)).toBe(false)
    expect(isBurst(1, 1)).toBe(false)
  })
})
