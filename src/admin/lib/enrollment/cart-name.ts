import type { AdminAbandonedCart } from "../../../types"
import { clampName } from "../format/clamp-name"
import type { Words } from "../i18n/use-words"

/** What to call a cart: by its person, as far as that is known. */
export const cartName = (
  cart: Pick<AdminAbandonedCart, "customer_name" | "email">,
  t: Words
): string =>
  clampName(cart.customer_name ?? "") || cart.email || t("carts.anonymous")
