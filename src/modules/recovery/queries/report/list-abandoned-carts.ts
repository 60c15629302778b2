import type { AdminAbandonedCart } from "../../../../types"
import type { Db } from "../../db"
import { ABANDONED_CARTS } from "./abandoned-cart-source"

export type AbandonedCartRow = Omit<
  AdminAbandonedCart,
  "last_activity_at" | "abandoned_at" | "restored_at" | "next_touch_at"
> & {
  last_activity_at: Date
  abandoned_at: Date
  restored_at: Date | null
  next_touch_at: Date | null
}

export type AbandonedCartFilter = {
  /** Part of an address or of a name, or a cart id. */
  q?: string
  statuses?: string[]
}

/** The columns that a list may be sorted by. */
export const SORT_COLUMNS = {
  abandoned_at: "cart.abandoned_at",
  last_activity_at: "cart.last_activity_at",
  value: "cart.value",
  email: "cart.email",
} as const

export type SortColumn = keyof typeof SORT_COLUMNS

/** One page of abandoned carts. */
export async function listAbandonedCarts(
  db: Db,
  input: AbandonedCartFilter & {
    /** Only this cart. */
    cart_id?: string
    sort: SortColumn
    descending: boolean
    limit: number
    offset: number
  }
): Promise<AbandonedCartRow[]> {
  const filter = whereClause(input)
  const direction = input.descending ? "DESC" : "ASC"
  return await db.execute<AbandonedCartRow>(
    `SELECT cart.cart_id AS id, cart.email, cart.customer_name,
            cart.customer_id, standing.status, enrollment.exit_reason,
            CASE WHEN enrollment.id IS NULL THEN cart.unreachable_reason END
              AS unreachable_reason,
            cart.stage, cart.item_count, cart.value::float8 AS value,
            COALESCE(cart.currency_code, '') AS currency_code,
            cart.last_activity_at, cart.abandoned_at, enrollment.restored_at,
            touches.sent AS touches_sent, touches.next_at AS next_touch_at,
            COALESCE(recovery.order_id, cart.order_id) AS order_id
       FROM ${ABANDONED_CARTS}
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent,
               min(due_at) FILTER (WHERE state = 'due') AS next_at
          FROM recovery_touch
         WHERE enrollment_id = enrollment.id AND deleted_at IS NULL
      ) AS touches
      WHERE ${filter.sql}
      ORDER BY ${SORT_COLUMNS[input.sort]} ${direction} NULLS LAST,
               cart.cart_id ${direction}
      LIMIT ? OFFSET ?`,
    [...filter.params, input.limit, input.offset]
  )
}

/** How many abandoned carts a filter finds. */
export async function countAbandonedCarts(
  db: Db,
  input: AbandonedCartFilter
): Promise<number> {
  const filter = whereClause(input)
  const [row] = await db.execute<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${ABANDONED_CARTS} WHERE ${filter.sql}`,
    filter.params
  )
  return row!.count
}

function whereClause(input: AbandonedCartFilter & { cart_id?: string }) {
  const conditions = [
    "cart.abandoned_at IS NOT NULL",
    "cart.deleted_at IS NULL",
  ]
  const params: unknown[] = []
  if (input.cart_id) {
    conditions.push("cart.cart_id = ?")
    params.push(input.cart_id)
  }
  if (input.q) {
    conditions.push(
      "(cart.email ILIKE ? OR cart.customer_name ILIKE ? OR cart.cart_id = ?)"
    )
    const pattern = `%${input.q.replace(/[\\%_]/g, "\\$&")}%`
    params.push(pattern, pattern, input.q)
  }
  if (input.statuses?.length) {
    conditions.push("standing.status = ANY(?)")
    params.push(input.statuses)
  }
  return { sql: conditions.join(" AND "), params }
}
