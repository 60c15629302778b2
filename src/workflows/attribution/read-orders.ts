import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import type { Account } from "../../domain/contact/people-of"
import { sumAmounts } from "../../domain/report/sum-amounts"
import { ACCOUNT_FIELDS, toAccount } from "../contact/to-account"

/** What attribution needs to know of an order. */
export type OrderFacts = {
  id: string
  draft: boolean
  /** Null for an order that never had a cart, such as a draft order. */
  cart_id: string | null
  cartCompletedAt: Date | null
  customer_id: string | null
  /** Null for a guest. */
  account: Account | null
  email: string | null
  currency_code: string
  /** Major units, with delivery, taxes and discounts, as it is now. */
  total: number
  tax_total: number
  discount_total: number
  /** Delivery alone, without its tax, which is in `tax_total`. */
  shipping_total: number
  /** What Medusa took off the total only to book a refund. */
  creditedBack: number
  paid: number
  refunded: number
  createdAt: Date
  updatedAt: Date
  canceledAt: Date | null
  codes: string[]
  lines: { variant_id: string | null; quantity: number; returned: number }[]
  sales_channel_id: string | null
  /** Where it goes to, else of the bill. */
  country_code: string | null
}

type Place = { country_code: string | null } | null

type Amounts = ({ amount: unknown } | null)[] | null

type OrderItem = {
  variant_id: string | null
  quantity: unknown
  detail?: { return_received_quantity?: unknown } | null
  adjustments?: { code: string | null }[]
}

type OrderRecord = {
  id: string
  is_draft_order: boolean
  customer_id: string | null
  email: string | null
  currency_code: string
  total: unknown
  tax_total: unknown
  discount_total: unknown
  shipping_total: unknown
  shipping_tax_total: unknown
  sales_channel_id: string | null
  shipping_address?: Place
  billing_address?: Place
  created_at: string | Date
  updated_at: string | Date
  canceled_at: string | Date | null
  cart?: { id: string; completed_at: string | Date | null } | null
  customer?: Parameters<typeof toAccount>[1]
  promotions?: ({ code: string } | null)[] | null
  items?: (OrderItem | null)[]
  transactions?: Amounts
  credit_lines?: ({ amount: unknown; reference: string | null } | null)[] | null
  payment_collections?:
    | ({
        payments?: ({ captures?: Amounts; refunds?: Amounts } | null)[] | null
      } | null)[]
    | null
}

/** What such a credit refers to; a voucher's refers to something else. */
const REFUND_CREDIT = "payment_collection"

/** At once: Medusa computes their totals in JavaScript. */
const PAGE = 100

/** Orders as Medusa has them now, by id; those that are gone are absent. */
export async function readOrders(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, OrderFacts>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const found = new Map<string, OrderFacts>()
  for (let i = 0; i < ids.length; i += PAGE) {
    const { data } = await query.graph({
      entity: "order",
      fields: [
        "id",
        "is_draft_order",
        "customer_id",
        "email",
        "currency_code",
        "total",
        "tax_total",
        "discount_total",
        "shipping_total",
        "shipping_tax_total",
        "sales_channel_id",
        "shipping_address.country_code",
        "billing_address.country_code",
        "created_at",
        "updated_at",
        "canceled_at",
        "cart.id",
        "cart.completed_at",
        ...ACCOUNT_FIELDS,
        "promotions.code",
        "items.adjustments.code",
        "items.variant_id",
        "items.quantity",
        "items.detail.return_received_quantity",
        "transactions.amount",
        "credit_lines.amount",
        "credit_lines.reference",
        "payment_collections.payments.captures.amount",
        "payment_collections.payments.refunds.amount",
      ],
      filters: { id: ids.slice(i, i + PAGE) },
    })
    for (const order of data as unknown as OrderRecord[]) {
      found.set(order.id, toFacts(order))
    }
  }
  return found
}

function toFacts(order: OrderRecord): OrderFacts {
  const codes = [
    ...(order.promotions ?? []).map((promotion) => promotion?.code),
    ...(order.items ?? []).flatMap((item) =>
      (item?.adjustments ?? []).map((adjustment) => adjustment.code)
    ),
  ]
  return {
    id: order.id,
    draft: Boolean(order.is_draft_order),
    cart_id: order.cart?.id ?? null,
    cartCompletedAt: toDate(order.cart?.completed_at),
    customer_id: order.customer_id,
    account: toAccount(order.customer_id, order.customer),
    email: normalizeEmail(order.email),
    currency_code: order.currency_code,
    total: Number(order.total),
    tax_total: Number(order.tax_total ?? 0),
    discount_total: Number(order.discount_total ?? 0),
    shipping_total: sumAmounts([
      Number(order.shipping_total ?? 0),
      -Number(order.shipping_tax_total ?? 0),
    ]),
    creditedBack: sumAmounts(
      amountsOf(
        order.credit_lines?.filter((line) => line?.reference === REFUND_CREDIT)
      )
    ),
    ...moved(order),
    createdAt: new Date(order.created_at),
    updatedAt: new Date(order.updated_at),
    canceledAt: toDate(order.canceled_at),
    codes: [...new Set(codes.filter((code): code is string => Boolean(code)))],
    lines: (order.items ?? []).flatMap((item) =>
      item
        ? {
            variant_id: item.variant_id,
            quantity: Number(item.quantity),
            returned: Number(item.detail?.return_received_quantity ?? 0),
          }
        : []
    ),
    sales_channel_id: order.sales_channel_id ?? null,
    country_code: countryOf(order),
  }
}

const countryOf = ({ shipping_address, billing_address }: OrderRecord) =>
  (
    shipping_address?.country_code || billing_address?.country_code
  )?.toLowerCase() || null

/**
 * What was paid and paid back. Payments and the order's own book mostly tell
 * the same; a refund that a shop's code makes may be in one of them only.
 */
function moved(order: OrderRecord): { paid: number; refunded: number } {
  const payments = (order.payment_collections ?? [])
    .flatMap((collection) => collection?.payments ?? [])
    .flatMap((payment) => payment ?? [])
  const booked = amountsOf(order.transactions)
  return {
    paid: Math.max(
      sumAmounts(payments.flatMap(({ captures }) => amountsOf(captures))),
      sumAmounts(booked.filter((amount) => amount > 0))
    ),
    refunded: Math.max(
      sumAmounts(payments.flatMap(({ refunds }) => amountsOf(refunds))),
      sumAmounts(booked.filter((amount) => amount < 0).map((n) => -n))
    ),
  }
}

function amountsOf(rows: Amounts | undefined): number[] {
  return (rows ?? []).flatMap((row) => (row ? [Number(row.amount)] : []))
}

function toDate(date: string | Date | null | undefined): Date | null {
  return date ? new Date(date) : null
}
