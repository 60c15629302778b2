import type { ItemSnapshot } from "../../domain/tracking/cart-facts"

/**
 * A line as Medusa's cart workflows take it: with its notes, at the catalog's
 * price unless another one was agreed. A line of the shop's own has only what
 * stands on it.
 */
export function toNewLine(item: ItemSnapshot) {
  return {
    variant_id: item.variant_id ?? undefined,
    quantity: item.quantity,
    metadata: item.metadata ?? undefined,
    ...((item.custom_price || !item.variant_id) && {
      unit_price: item.unit_price,
      is_tax_inclusive: item.tax_inclusive,
    }),
    ...(!item.variant_id && {
      title: item.title,
      thumbnail: item.thumbnail ?? undefined,
      requires_shipping: item.requires_shipping,
      is_discountable: item.discountable,
    }),
  }
}
