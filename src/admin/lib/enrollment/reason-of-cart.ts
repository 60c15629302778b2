import type { AdminAbandonedCart } from "../../../types"
import type { Words } from "../i18n/use-words"
import { wordForCode } from "../i18n/word-for-code"

/** A purchase says itself: the status is its reason. */
const PURCHASED = "purchased"

/** Why a cart stands where it stands, as a sentence; null when unsaid. */
export const reasonOfCart = (
  t: Words,
  cart: Pick<AdminAbandonedCart, "exit_reason" | "unreachable_reason">
): string | null => {
  const code = cart.exit_reason ?? cart.unreachable_reason

  return code === null || code === PURCHASED
    ? null
    : wordForCode(t, "reason", code)
}
