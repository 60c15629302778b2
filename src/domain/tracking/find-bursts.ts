import type { Pattern } from "./patterns-of"

export type PlacedCart = {
  cart_id: string
  sales_channel_id: string | null
  /** When Medusa made it, in milliseconds. */
  at: number
  patterns: Pattern[]
}

/** Within this many carts are counted. */
export const BURST_MS = 60_000

/**
 * The carts that were made at a machine's speed: as many of one sales channel
 * within a minute as `most` or more share a pattern. Those of the same pattern
 * that came a little before or after, each within a minute of the next, are
 * the machine's as well.
 *
 * The shape of an address is a weaker sign: people of one mail provider may
 * share it. So it counts only where at least half of the carts at that
 * domain, within that minute, have it: the names of a crowd, however large,
 * have many shapes.
 */
export function findBursts(carts: PlacedCart[], most: number): Set<string> {
  const groups = new Map<string, PlacedCart[]>()
  for (const cart of carts) {
    for (const pattern of cart.patterns) {
      const [whole, shape] = pattern.split(" ")
      for (const key of shape ? [whole, pattern] : [whole]) {
        const group = `${cart.sales_channel_id} ${key}`
        const known = groups.get(group)
        if (known) {
          known.push(cart)
        } else {
          groups.set(group, [cart])
        }
      }
    }
  }
  const found = new Set<string>()
  for (const [key, group] of groups) {
    const [channel, whole, shape] = key.split(" ")
    if (group.length < most || (whole!.startsWith("domain:") && !shape)) {
      continue
    }
    const sorted = [...group].sort((a, b) => a.at - b.at)
    const peers = shape
      ? groups.get(`${channel} ${whole}`)!.map(({ at }) => at)
      : null
    for (const cart of burstOf(sorted, most, peers)) {
      found.add(cart.cart_id)
    }
  }
  return found
}

/** @param peers times of those of whom half must share a weak pattern */
function burstOf(
  sorted: PlacedCart[],
  most: number,
  peers: number[] | null
): PlacedCart[] {
  const fast = new Set<number>()
  const among = peers?.sort((a, b) => a - b) ?? []
  let first = 0
  let [begin, end] = [0, 0]
  sorted.forEach(({ at }, last) => {
    while (at - sorted[first]!.at >= BURST_MS) {
      first++
    }
    const from = sorted[first]!.at
    while (begin < among.length && among[begin]! < from) {
      begin++
    }
    while (end < among.length && among[end]! <= at) {
      end++
    }
    const count = last - first + 1
    if (count >= most && count * 2 >= end - begin) {
      for (let n = last; n >= first && !fast.has(n); n--) {
        fast.add(n)
      }
    }
  })
  if (!peers) {
    spread(sorted, fast)
  }
  return [...fast].map((n) => sorted[n]!)
}

/** Takes in what is within a minute of what is found, on both sides. */
function spread(sorted: PlacedCart[], fast: Set<number>): void {
  const near = (a: number, b: number) =>
    Math.abs(sorted[a]!.at - sorted[b]!.at) < BURST_MS
  for (let n = 1; n < sorted.length; n++) {
    if (fast.has(n - 1) && near(n - 1, n)) {
      fast.add(n)
    }
  }
  for (let n = sorted.length - 2; n >= 0; n--) {
    if (fast.has(n + 1) && near(n, n + 1)) {
      fast.add(n)
    }
  }
}
