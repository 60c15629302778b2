import type { Db } from "../../db"
import { EXPORT_COLUMNS, type ExportRow } from "./export-row"

const MOST = 100

/** Whose maker has not shown that they live. */
export async function listLapsedExports(
  db: Db,
  now: Date
): Promise<ExportRow[]> {
  return await db.execute(
    `SELECT ${EXPORT_COLUMNS} FROM recovery_audience_export
      WHERE state = 'running' AND lease_until < ? AND deleted_at IS NULL
      ORDER BY lease_until LIMIT ${MOST}`,
    [now]
  )
}

/** Lists of which something arrived that is not brought in yet. */
export async function listUnfoldedLists(
  db: Db
): Promise<Pick<ExportRow, "audience_id" | "network" | "by">[]> {
  return await db.execute(
    `SELECT DISTINCT audience_id, network, by
       FROM recovery_audience_export
      WHERE id = ANY(ARRAY(
              SELECT DISTINCT export_id FROM recovery_audience_export_page))
        AND state IN ('delivered', 'canceled', 'failed')
        AND deleted_at IS NULL`
  )
}
