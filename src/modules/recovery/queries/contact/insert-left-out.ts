import type { LeftOutKind } from "../../../../domain/contact/left-out"
import type { Db } from "../../db"

export type LeftOutRow = {
  id: string
  kind: LeftOutKind
  value: string
  note: string | null
  added_at: Date
  added_by: string | null
}

/** Leaves somebody out; false when an admin did before. */
export async function insertLeftOut(db: Db, row: LeftOutRow): Promise<boolean> {
  const rows = await db.execute(
    `INSERT INTO recovery_left_out (id, kind, value, note, added_at, added_by)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, value) WHERE deleted_at IS NULL DO NOTHING
     RETURNING id`,
    [row.id, row.kind, row.value, row.note, row.added_at, row.added_by]
  )
  return rows.length > 0
}
