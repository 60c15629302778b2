import { addMs, latest } from "../time/duration"
import type { CartFacts } from "./cart-facts"

export type Judgment =
  /** Shopped on since; look again when this activity has aged. */
  | { kind: "active"; lastActivityAt: Date }
  | { kind: "completed" }
  /** Gone or without items: nothing to recover. */
  | { kind: "empty" }
  | { kind: "abandoned"; lastActivityAt: Date }

/**
 * What a cart is that our clock holds for quiet. The cart's own lines and
 * delivery methods have the last word: an event that never reached us must
 * not cost a shopper an early message.
 *
 * @param noted last activity by our own clock
 * @param cart the cart as Medusa has it now, or null when it is gone
 * @param placedBefore by Medusa's clock: a checkout since then may yet fail
 */
export function judgeQuietCart(
  noted: Date,
  cart: CartFacts | null,
  quietMs: number,
  now: Date,
  placedBefore: Date
): Judgment {
  if (!cart) {
    return { kind: "empty" }
  }
  if (cart.completedAt) {
    // Its payment may yet be declined: whoever tries to pay shops.
    return cart.completedAt > placedBefore
      ? { kind: "active", lastActivityAt: now }
      : { kind: "completed" }
  }
  const lastActivityAt = latest(noted, ...cart.touchedAt)
  if (addMs(lastActivityAt, quietMs) > now) {
    return { kind: "active", lastActivityAt }
  }
  return cart.items.length === 0
    ? { kind: "empty" }
    : { kind: "abandoned", lastActivityAt }
}
