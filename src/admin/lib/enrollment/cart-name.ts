import type { AdminAbandonedCart } from "../../../types"
import { clampName } from "../format/clamp-name"
import type { Words } from "../i18n/use-words"

/** What to call a cart: by its person, as far as that is known. */
export const cartName = (
  cart: Pick<AdminAbandonedCart, "customer_name" | "email" | "erased_at">,
  t: Words
): string =>
  cart.erased_at
    ? t("privacy.erased")
    : clampName(cart.customer_name ?? "") || cart.email || t("carts.anonymous")
