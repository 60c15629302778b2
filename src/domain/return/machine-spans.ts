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
 * Pictures belong to no burst: a mail program shows them all at once.
 */
export function machineSpans(hits: Hit[]): Span[] {
  const links = hits
    .filter(({ kind }) => kind !== "opened")
    .map(({ kind, link, at }) => ({ kind, at: at.getTime(), link: sort(link) }))
    .sort((a, b) => a.at - b.at)
  const traps = links
    .filter(({ kind }) => kind === "trapped")
    .map(({ at }) => ({
      from: at - TRAP_MS,
      to: at + TRAP_MS,
      reason: "trapped" as const,
    }))
  return [...burstsOf(links), ...traps]
}

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
