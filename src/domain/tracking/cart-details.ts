import type { ChosenDelivery } from "../incentive/offer-worth"

/** An address as a cart holds it; every field is the shopper's own text. */
export type CartAddress = Partial<
  Record<
    | "first_name"
    | "last_name"
    | "company"
    | "address_1"
    | "address_2"
    | "city"
    | "province"
    | "postal_code"
    | "country_code"
    | "phone",
    string
  >
>

/** What a cart carries besides its lines. */
export type CartDetails = {
  metadata: Record<string, unknown> | null
  shipping_address: CartAddress | null
  billing_address: CartAddress | null
  /** Codes that were typed in. */
  promo_codes: string[]
  delivery: ChosenDelivery[]
}
