/**
 * What a template sees. Prices, the incentive's value and its deadline arrive
 * as finished strings in the message's locale, so that a template never
 * formats anything itself.
 */
export type MessageView = {
  customer: {
    /** Null where the cart holds nothing that looks like a name. */
    first_name: string | null
  }
  shop: {
    name: string
    url: string
    /** Address of a picture that stands in for the name on top. */
    logo: string | null
    /** The buttons' color, `"#0a7d55"`; anything else is left out. */
    color: string | null
  }
  cart: {
    items: MessageItem[]
    /** Pieces in the cart: the sum of the quantities. */
    item_count: number
    /** The goods alone, before delivery and discounts. */
    subtotal: string
    /** What the subtotal leaves open, such as `"plus tax"`. */
    note: string | null
  }
  incentive: MessageIncentive | null
  support: { email: string | null }
  postal_address: string
  links: {
    restore: string
    unsubscribe: string
    /** The page where people choose what they get. */
    preferences: string
    /** A picture of the time that is left of the offer; null without one. */
    countdown?: string | null
  }
}

export type MessageItem = {
  title: string
  /** Null where the product has but one variant. */
  variant_title: string | null
  /** What tells lines apart that are otherwise alike, such as an engraving. */
  details: string[]
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
  /** What the code takes off these goods; null where that is not known. */
  saves: string | null
  /** What these goods cost with the code; null where that is not known. */
  pays: string | null
}
