import type { Db } from "../../db"

export type SalesChannelRecord = {
  id: string
  name: string
  is_disabled: boolean
  /** Of one that was deleted; Medusa keeps its row. */
  deleted_at: Date | string | null
}

/** Sales channels by their ids or trimmed names, deleted ones too. */
export async function selectSalesChannels(
  db: Db,
  by: { ids: string[] } | { idsOrNames: string[] }
): Promise<SalesChannelRecord[]> {
  const [where, params] =
    "ids" in by
      ? ["id = ANY(?)", [by.ids]]
      : ["id = ANY(?) OR btrim(name) = ANY(?)", [by.idsOrNames, by.idsOrNames]]
  return await db.execute<SalesChannelRecord>(
    `SELECT id, name, is_disabled, deleted_at
       FROM sales_channel
      WHERE ${where}`,
    params
  )
}
