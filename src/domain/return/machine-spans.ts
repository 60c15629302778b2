import {
  type Hit,
  PREFERENCES_LINK,
  RESTORE_LINK,
  UNSUBSCRIBE_LINK,
} from "./hit"

export type Span = { from: number; to: number; reason: "burst" | "trapped" }

/** So close together, nobody follows several links of a message. */
export const BURST_MS = 10_000

/** Whoever follows the link that nobody sees follows all others around then. */
export const TRAP_MS = 60_000

/**
 * When a machine was at one message's links: from the first to the last hit of
 * a burst, which is three distinct links, or both the button and the page of
 * unsubscribing, within `BURST_MS`; and around each hit of the hidden link.
 * Pictures make no burst: a mail program shows them all at once.
 */
export function machineSpans(hits: Hit[]): Span[] {
  const links = hits
    .filter(({ kind }) => kind !== "opened")
    .map(({ link, at }) => ({ at: at.getTime(), link: sort(link) }))
    .sort((a, b) => a.at - b.at)
  const traps = hits.filter(({ kind }) => kind === "trapped")
  return [...burstsOf(links), ...spansAround(traps, TRAP_MS)]
}

/** When somebody was at the hidden link, and so long before and after. */
export function spansAround(traps: Hit[], ms: number): Span[] {
  const spans: Span[] = []
  for (const at of traps.map((hit) => hit.at.getTime()).sort(byNumber)) {
    const last = spans.at(-1)
    if (last && last.to >= at - ms) {
      last.to = at + ms
    } else {
      spans.push({ from: at - ms, to: at + ms, reason: "trapped" })
    }
  }
  return spans
}

const byNumber = (a: number, b: number) => a - b

function burstsOf(links: { at: number; link: string }[]): Span[] {
  const bursts: Span[] = []
  const near = new Map<string, number>()
  let first = 0
  for (const { at, link } of links) {
    near.set(link, (near.get(link) ?? 0) + 1)
    while (links[first]!.at < at - BURST_MS) {
      const { link: left } = links[first++]!
      const count = near.get(left)! - 1
      if (count) {
        near.set(left, count)
      } else {
        near.delete(left)
      }
    }
    if (isBurst(near)) {
      const last = bursts.at(-1)
      const { at: from } = links[first]!
      if (last && last.to >= from) {
        last.to = at
      } else {
        bursts.push({ from, to: at, reason: "burst" })
      }
    }
  }
  return bursts
}

const isBurst = (links: Map<string, number>) =>
  links.size >= 3 || (links.has(RESTORE_LINK) && links.has(UNSUBSCRIBE_LINK))

/** The page of preferences is a click away from that of unsubscribing. */
const sort = (link: string) =>
  link === PREFERENCES_LINK ? UNSUBSCRIBE_LINK : link
