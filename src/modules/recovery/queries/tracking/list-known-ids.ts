import type { Db } from "../../db"

/** Where we keep what we know of Medusa's rows. */
export const KNOWN = {
  cart: { table: "recovery_tracked_cart", key: "cart_id" },
  order: { table: "recovery_order", key: "order_id" },
} as const

export type Source = keyof typeof KNOWN

/** Those of these ids that we know. */
export async function listKnownIds(
  db: Db,
  source: Source,
  ids: string[]
): Promise<Set<string>> {
  const { table, key } = KNOWN[source]
  const rows = await db.execute<{ id: string }>(
    `SELECT ${key} AS id FROM ${table}
      WHERE ${key} = ANY(?) AND deleted_at IS NULL`,
    [ids]
  )
  return new Set(rows.map(({ id }) => id))
}
