import { isbot } from "isbot"

/**
 * Mail gateways and security services that say who they are, where `isbot`
 * does not know them. By the beginnings of words: a CUBOT is a phone.
 */
const GATEWAYS = new RegExp(
  `\\b(?:${[
    "abusix",
    "avanan",
    "barracuda",
    "cloudmark",
    "fireeye",
    "forcepoint",
    "hornetsecurity",
    "ironport",
    "mailguard",
    "messagelabs",
    "mimecast",
    "perception-?point",
    "proofpoint",
    "safelinks",
    "sophos",
    "symantec",
    "trellix",
    "trend ?micro",
    "urlscan",
    "vadesecure",
    "virustotal",
    "websense",
    "zscaler",
  ].join("|")})`,
  "i"
)

/** Office looks at a link by itself before it lets the browser follow it. */
const OFFICE = /\b(?:ms-?office|microsoft (?:office|outlook))\b/i

/**
 * Mail programs' servers that fetch a message's pictures when it is shown, on
 * behalf of the person who looks at it.
 */
const SHOWN_BY = /\b(?:googleimageproxy|yahoomailproxy)\b/i

/**
 * Whether an agent is a tool's, a crawler's, a scanner's, and no browser's.
 * The bare `Mozilla/5.0` is one: Apple fetches all pictures ahead by it.
 */
export const isToolAgent = remembered(
  (agent) => isbot(agent) || GATEWAYS.test(agent) || OFFICE.test(agent)
)

/** The same of a picture, which a mail program fetches for whoever looks. */
export const isPictureTool = remembered(
  (agent) =>
    !SHOWN_BY.test(agent) &&
    !OFFICE.test(agent) &&
    (isbot(agent) || GATEWAYS.test(agent))
)

/** A message's hits are judged again and again, and mostly by few agents. */
const MOST_REMEMBERED = 1_000

function remembered(judge: (agent: string) => boolean) {
  const known = new Map<string, boolean>()
  return (agent: string): boolean => {
    const judged = known.get(agent) ?? judge(agent)
    if (known.size >= MOST_REMEMBERED) {
      known.clear()
    }
    known.set(agent, judged)
    return judged
  }
}
