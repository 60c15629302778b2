import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"
import type { Account } from "../../domain/contact/people-of"
import { toAccount } from "../contact/to-account"

/** What attribution needs to know of an order. */
export type OrderFacts = {
  id: string
  /** Null for an order that never had a cart, such as a draft order. */
  cart_id: string | null
  customer_id: string | null
  /** Null for a guest. */
  account: Account | null
  email: string | null
  currency_code: string
  /** Major units, with delivery, taxes and discounts. */
  total: number
  placedAt: Date
  canceled: boolean
  codes: string[]
}

type OrderRecord = {
  id: string
  customer_id: string | null
  email: string | null
  currency_code: string
  total: unknown
  created_at: string | Date
  canceled_at: string | Date | null
  cart?: { id: string } | null
  customer?: Parameters<typeof toAccount>[1]
  promotions?: ({ code: string } | null)[] | null
  items?: ({ adjustments?: { code: string | null }[] } | null)[]
}

/** An order as Medusa has it now; null when it is gone. */
export async function readOrder(
  container: MedusaContainer,
  id: string
): Promise<OrderFacts | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "customer_id",
      "email",
      "currency_code",
      "total",
      "created_at",
      "canceled_at",
      "cart.id",
      "customer.email",
      "customer.has_account",
      "customer.first_name",
      "customer.last_name",
      "promotions.code",
      "items.adjustments.code",
    ],
    filters: { id },
  })
  const order = data[0] as unknown as OrderRecord | undefined
  return order ? toFacts(order) : null
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
    cart_id: order.cart?.id ?? null,
    customer_id: order.customer_id,
    account: toAccount(order.customer_id, order.customer),
    email: normalizeEmail(order.email),
    currency_code: order.currency_code,
    total: Number(order.total),
    placedAt: new Date(order.created_at),
    canceled: Boolean(order.canceled_at),
    codes: [...new Set(codes.filter((code): code is string => Boolean(code)))],
  }
}
