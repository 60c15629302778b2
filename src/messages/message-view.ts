/**
 * What a template sees. Prices, the incentive's value and its deadline arrive
 * as finished strings in the message's locale, so that a template never
 * formats anything itself.
 */
export type MessageView = {
  customer: { first_name: string | null }
  shop: { name: string; url: string }
  cart: {
    items: MessageItem[]
    /** Pieces in the cart: the sum of the quantities. */
    item_count: number
    total: string
  }
  incentive: MessageIncentive | null
  support: { email: string | null }
  postal_address: string
  links: { restore: string; unsubscribe: string }
}

export type MessageItem = {
  title: string
  variant_title: string | null
  /** Address of the picture; anything but http(s) is left out. */
  thumbnail: string | null
  quantity: number
  unit_price: string
  total: string
}

export type MessageIncentive = {
  code: string
  /** `"10%"` or `"€10.00"`; null when the offer is free shipping. */
  value: string | null
  free_shipping: boolean
  /** The deadline with the name of its time zone. */
  expires_at: string
}
