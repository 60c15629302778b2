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
export function isToolAgent(agent: string): boolean {
  return isbot(agent) || GATEWAYS.test(agent) || OFFICE.test(agent)
}

/** The same of a picture, which a mail program fetches for whoever looks. */
export function isPictureTool(agent: string): boolean {
  return (
    !SHOWN_BY.test(agent) &&
    !OFFICE.test(agent) &&
    (isbot(agent) || GATEWAYS.test(agent))
  )
}
