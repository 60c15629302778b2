export type Actor = "human" | "machine" | "suspect"

export type Hit = {
  method: string
  /** Request headers with lowercase names. */
  headers: Record<string, string | string[] | undefined>
  /** Milliseconds since the message was sent; null while it is on the wire. */
  sinceSentMs: number | null
}

/** A first click this soon after sending may be a scanner's. */
const SUSPICIOUS_MS = 10_000

/**
 * Mail scanners, link previews, libraries and crawlers. Whole words only: a
 * CUBOT is a phone.
 */
const TOOLS = new RegExp(
  [
    "\\b[a-z]*(?:crawler|spider|scanner|scraper|preview|prefetch)\\b",
    "\\b(?:bot|googlebot|bingbot|slackbot|twitterbot|telegrambot|discordbot|applebot|yandexbot|linkedinbot|pingdom|uptimerobot)\\b",
    "\\b(?:curl|wget|libwww-perl|httpie|okhttp|axios|node-fetch|undici|node|got|java|go-http-client|python-requests|python-urllib|aiohttp|httpx|ruby|guzzlehttp|postmanruntime|apache-httpclient)\\b",
    "\\b(?:barracuda|mimecast|proofpoint|symantec|safelinks|trendmicro|sophos|fireeye|forcepoint|cloudmark|zscaler|virustotal|urlscan)",
    "\\b(?:facebookexternalhit|whatsapp|skypeuripreview|headlesschrome|phantomjs|microsoft office|msoffice|bingpreview|googleimageproxy|yahoomailproxy)\\b",
  ].join("|"),
  "i"
)

const header = (hit: Hit, name: string) => String(hit.headers[name] ?? "")

/**
 * Who followed a link, by what one request tells (rules of the field: HEAD,
 * prefetch headers, the agent, the time since sending). What several requests
 * tell together is `isBurst`'s.
 */
export function classifyHit(hit: Hit): Actor {
  const agent = header(hit, "user-agent").trim()
  const prefetch = [
    header(hit, "purpose"),
    header(hit, "sec-purpose"),
    header(hit, "x-purpose"),
    header(hit, "x-moz"),
  ].some((value) => /\b(?:prefetch|preview|prerender)\b/i.test(value))
  if (hit.method === "HEAD" || prefetch || !agent || TOOLS.test(agent)) {
    return "machine"
  }
  // A gateway may follow the links before it has even taken the message.
  return hit.sinceSentMs === null || hit.sinceSentMs < SUSPICIOUS_MS
    ? "suspect"
    : "human"
}

export const BURST_WINDOW_MS = 10_000

/**
 * Whether one recipient's hits within `BURST_WINDOW_MS` are a scanner's: three
 * or more distinct links, or every one of several links in the message.
 */
export function isBurst(distinctLinks: number, linksInMessage: number) {
  return (
    distinctLinks >= 3 ||
    (linksInMessage >= 2 && distinctLinks >= linksInMessage)
  )
}
