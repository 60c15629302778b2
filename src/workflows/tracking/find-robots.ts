import { BURST_MS, findBursts } from "../../domain/tracking/find-bursts"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import { patternsOf } from "../../domain/tracking/patterns-of"
import { firstIdAt, timeOfId } from "../../domain/tracking/ulid-time"
import type { Db } from "../../modules/recovery/db"
import type { RecoveryOptions } from "../../modules/recovery/options/schema"
import { listCartsBetween } from "../../modules/recovery/queries/tracking/list-carts-between"

/** A burst may have begun a little earlier. */
const REACH_MS = 2 * BURST_MS

/** Of a few minutes, no more is looked at. */
const MOST = 10_000

/**
 * The carts around these, themselves included, that were made at a machine's
 * speed. When a cart was made is in its id; one of another maker is not judged.
 */
export async function findRobots(
  db: Db,
  carts: CartFacts[],
  { robots, secret }: Pick<RecoveryOptions, "robots" | "secret">
): Promise<Set<string>> {
  if (!robots || !carts.length) {
    return new Set()
  }
  const own = carts.map((cart) => ({
    cart_id: cart.cart_id,
    sales_channel_id: cart.sales_channel_id,
    patterns: patternsOf(cart, secret),
  }))
  const ranges = rangesAround(carts.map(({ cart_id }) => cart_id))
  const near = ranges.length ? await listCartsBetween(db, ranges, MOST) : []
  const all = new Map([...near, ...own].map((cart) => [cart.cart_id, cart]))
  return findBursts(
    [...all.values()].flatMap((cart) => {
      const at = timeOfId(cart.cart_id)?.getTime()
      return at === undefined ? [] : { ...cart, at }
    }),
    robots.cartsPerMinute
  )
}

/** Some minutes around each id, those that overlap as one. */
function rangesAround(ids: string[]): { from: string; to: string }[] {
  const times = ids
    .flatMap((id) => timeOfId(id)?.getTime() ?? [])
    .sort((a, b) => a - b)
  const spans: { from: number; to: number }[] = []
  for (const at of times) {
    const last = spans.at(-1)
    if (last && at - REACH_MS <= last.to) {
      last.to = at + REACH_MS
    } else {
      spans.push({ from: at - REACH_MS, to: at + REACH_MS })
    }
  }
  return spans.map(({ from, to }) => ({
    from: firstIdAt("cart", new Date(from)),
    to: firstIdAt("cart", new Date(to)),
  }))
}
