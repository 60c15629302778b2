import { classifyHit, fetchesAhead } from "./classify-hit"

const CHROME =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"

const HIT = {
  kind: "clicked" as const,
  method: "GET",
  agent: CHROME as string | null,
  ahead: false,
  reported: false,
  flagged: false,
}

describe("one request alone", () => {
  it("tells nothing when it is a browser's", () => {
    expect(classifyHit(HIT)).toBeNull()
  })

  it.each([
    [{ method: "HEAD" }, "head"],
    [{ ahead: true }, "prefetch"],
    [{ agent: "" }, "no_agent"],
    [{ agent: "  " }, "no_agent"],
    [{ agent: "curl/8.4.0" }, "tool"],
    [{ kind: "trapped" as const }, "trapped"],
    [{ flagged: true, reported: true, agent: null }, "flagged"],
    [{ kind: "opened" as const, agent: "Mozilla/5.0" }, "tool"],
  ])("%j is a machine's: %s", (other, reason) => {
    expect(classifyHit({ ...HIT, ...other })).toBe(reason)
  })

  it("tells nothing when its provider does not say by what, or nobody knows any more", () => {
    expect(classifyHit({ ...HIT, reported: true, agent: "" })).toBeNull()
    expect(classifyHit({ ...HIT, agent: null })).toBeNull()
  })

  it.each<Record<string, string>>([
    { purpose: "prefetch" },
    { "sec-purpose": "prefetch;prerender" },
    { "x-purpose": "preview" },
    { "x-moz": "prefetch" },
  ])("fetches ahead with %j", (headers: Record<string, string>) => {
    expect(fetchesAhead(headers)).toBe(true)
  })

  it("fetches nothing ahead otherwise", () => {
    expect(fetchesAhead({ "user-agent": CHROME, accept: "*/*" })).toBe(false)
  })
})
