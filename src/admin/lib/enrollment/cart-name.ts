import type { AdminAbandonedCart } from "../../../types"

/** What to call a cart: by its person, or by its id when nobody is known. */
export const cartName = (
  cart: Pick<AdminAbandonedCart, "id" | "customer_name" | "email">
): string => cart.customer_name || cart.email || cart.id
