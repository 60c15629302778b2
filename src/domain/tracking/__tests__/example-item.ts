import type { ItemSnapshot } from "../cart-facts"

/** A line of two mugs at 10, with whatever a test wants otherwise. */
export function exampleItem(more: Partial<ItemSnapshot> = {}): ItemSnapshot {
  return {
    line_id: "l1",
    variant_id: "v1",
    product_id: "p1",
    title: "Mug",
    variant_title: null,
    thumbnail: null,
    quantity: 2,
    unit_price: 10,
    custom_price: false,
    tax_inclusive: true,
    tax_rate: 0,
    discountable: true,
    requires_shipping: true,
    discount: 0,
    metadata: null,
    ...more,
  }
}
