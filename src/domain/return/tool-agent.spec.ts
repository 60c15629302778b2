import { isPictureTool, isToolAgent } from "./tool-agent"

// As they ship: whoever updates the package sees what the rule misses of it.
import crawlers from "crawler-user-agents"
import browsers from "./__fixtures__/browsers.json"

const known = [...new Set(crawlers.flatMap(({ instances }) => instances))]

describe("an agent", () => {
  it("of a known crawler is a tool's, but for less than one in a hundred", () => {
    expect(known.length).toBeGreaterThan(2_000)
    const missed = known.filter((agent) => !isToolAgent(agent))
    expect(missed.length / known.length).toBeLessThan(0.01)
  })

  it("of a real browser is none, of hundreds", () => {
    expect(browsers.agents.length).toBeGreaterThan(420)
    expect(browsers.agents.filter(isToolAgent)).toEqual([])
    expect(browsers.agents.filter(isPictureTool)).toEqual([])
  })

  it.each([
    "Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)",
    "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
    "Mozilla/5.0 (compatible; Amazonbot/0.1; +https://developer.amazon.com/support/amazonbot)",
    "Mozilla/5.0 (compatible;PetalBot;+https://webmaster.petalsearch.com/site/petalbot)",
    "python-urllib3/2.2.1",
    "python-requests/2.31.0",
    "curl/8.4.0",
    "Go-http-client/2.0",
    "axios/1.7.2",
    "node",
    "okhttp/4.9",
    "Java/17.0.2",
    "facebookexternalhit/1.1",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36",
    "Mozilla/5.0",
    "Mozilla/5.0 (compatible; Barracuda Sentinel)",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) SymantecEmailSecurity",
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/91.0 Safari/537.36 Proofpoint",
    "Mimecast URL",
    "Microsoft Office/16.0 (Microsoft Outlook 16.0.5; Pro)",
    "Mozilla/4.0 (compatible; ms-office; MSOffice rmj)",
  ])("is a tool's: %s", (agent) => {
    expect(isToolAgent(agent)).toBe(true)
  })

  it.each([
    "Mozilla/5.0 (Linux; Android 13; CUBOT X70) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Gecko/20100101 Firefox/120.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Safari/605.1.15",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS]",
  ])("is a person's: %s", (agent) => {
    expect(isToolAgent(agent)).toBe(false)
  })

  it.each([
    "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
    "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
    "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
  ])("shows a picture to a person, but follows no link: %s", (agent) => {
    expect(isPictureTool(agent)).toBe(false)
    expect(isToolAgent(agent)).toBe(true)
  })

  it("that is bare has fetched a picture for nobody", () => {
    expect(isPictureTool("Mozilla/5.0")).toBe(true)
  })
})
