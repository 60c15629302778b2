import type { Account } from "../contact/people-of"
import { sumAmounts } from "../report/sum-amounts"
import type { StageFacts } from "./stage"

/** One line of a cart as it stood when we read it. */
export type ItemSnapshot = {
  /** The line's own id. */
  line_id: string
  /** Null for a line of the shop's own making. */
  variant_id: string | null
  product_id: string | null
  title: string
  variant_title: string | null
  thumbnail: string | null
  quantity: number
  /** Major units of the cart's currency. */
  unit_price: number
  /** The price was agreed for this line: it is not the catalog's. */
  custom_price: boolean
  /** Whether `unit_price` holds the tax already. */
  tax_inclusive: boolean
  /** Percent of tax, as far as it is known at this stage of the cart. */
  tax_rate: number
  /** Whether a promotion may take something off. */
  discountable: boolean
  requires_shipping: boolean
  /** What promotions take off the whole line now, in major units. */
  discount: number
  /** What shop or shopper noted on the line, such as an engraving. */
  metadata: Record<string, unknown> | null
}

/** As much of a line as staff see of it. */
export type ShownItem = Pick<
  ItemSnapshot,
  | "product_id"
  | "title"
  | "variant_title"
  | "thumbnail"
  | "quantity"
  | "unit_price"
>

/** What the rules need to know of a Medusa cart. */
export type CartFacts = StageFacts & {
  cart_id: string
  customer_id: string | null
  /** The account it is with; a guest's customer row is none. */
  account: Account | null
  first_name: string | null
  last_name: string | null
  country_code: string | null
  /** State or province, where the address names one. */
  province: string | null
  /** Of the address that it is delivered to. */
  street: string | null
  postal_code: string | null
  phone: string | null
  locale: string | null
  currency_code: string
  region_id: string | null
  sales_channel_id: string | null
  items: ItemSnapshot[]
  /** Creation and change times of the lines and delivery methods. */
  touchedAt: Date[]
}

/** Worth of the items in major units, before delivery, taxes and discounts. */
export function itemsValue(
  items: Pick<ItemSnapshot, "quantity" | "unit_price">[]
): number {
  return sumAmounts(items.map((item) => item.quantity * item.unit_price))
}

/**
 * What is to be paid for the items in major units, before delivery and taxes:
 * nothing for samples, and for a cart that a promotion pays for. Not below 0.
 */
export function itemsWorth(
  items: Pick<ItemSnapshot, "quantity" | "unit_price" | "discount">[]
): number {
  return sumAmounts(
    items.map(({ quantity, unit_price, discount }) =>
      Math.max(0, quantity * unit_price - discount)
    )
  )
}

/** The largest whole number of a database column. */
const MOST_PIECES = 2_147_483_647

/** Pieces in the cart; a shopper may claim more than anyone can count. */
export function itemCount(items: Pick<ItemSnapshot, "quantity">[]): number {
  const pieces = items.reduce((n, i) => n + i.quantity, 0)
  return Math.min(Math.ceil(pieces), MOST_PIECES)
}
