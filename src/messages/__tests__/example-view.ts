import type { MessageItem, MessageView } from "../message-view"

export const ITEM: MessageItem = {
  title: "Linen shirt",
  variant_title: "M / White",
  details: [],
  thumbnail: "https://shop.example/shirt.jpg",
  quantity: 2,
  unit_price: "€10.00",
  total: "€20.00",
}

export const INCENTIVE = {
  code: "BACK-7KQ2X9",
  value: "10%",
  free_shipping: false,
  expires_at: "Friday, May 16 at 4:00 PM UTC",
  saves: "€2.00",
  pays: "€18.00",
}

export const SHOP = {
  name: "Nordlicht",
  url: "https://shop.example",
  logo: null,
  color: null,
}

export const CART = {
  items: [ITEM],
  item_count: 2,
  subtotal: "€20.00",
  note: null,
}

/** A view to change one thing of. */
export function exampleView(changes: Partial<MessageView> = {}): MessageView {
  return {
    customer: { first_name: "Anna" },
    shop: SHOP,
    cart: CART,
    incentive: null,
    support: { email: "help@shop.example" },
    postal_address: "Nordlicht GmbH\n1 Harbour Street\n20457 Hamburg",
    links: {
      restore: "https://shop.example/recovery/r/token",
      unsubscribe: "https://shop.example/recovery/u/token",
      preferences: "https://shop.example/recovery/p/token",
    },
    ...changes,
  }
}
