import { TRIGGERS } from "../../domain/sequence/trigger"
import type { AbandonedCart } from "./enroll-carts"
import type { SequenceChooser } from "./choose-sequences"

/** Of two carts of one person that were left, the higher intent comes first. */
export function highestFirst(
  carts: AbandonedCart[],
  chosen: Awaited<ReturnType<SequenceChooser>>
): AbandonedCart[] {
  const intentOf = ({ cart }: AbandonedCart) =>
    TRIGGERS.indexOf(chosen(cart.cart_id).sequence?.trigger ?? "cart")
  return [...carts].sort((a, b) => intentOf(b) - intentOf(a))
}
