import type { Db } from "../../db"
import type { LeftOutRow } from "./insert-left-out"

/** Whom admins leave out, the newest first, and how many they are. */
export async function pageLeftOut(
  db: Db,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ rows: LeftOutRow[]; count: number }> {
  const rows = await db.execute<LeftOutRow>(
    `SELECT id, kind, value, note, added_at, added_by
       FROM recovery_left_out
      WHERE deleted_at IS NULL
      ORDER BY added_at DESC, id DESC
      LIMIT ? OFFSET ?`,
    [limit, offset]
  )
  const [all] = await db.execute<{ count: number }>(
    `SELECT count(*)::int AS count FROM recovery_left_out
      WHERE deleted_at IS NULL`
  )
  return { rows, count: all!.count }
}
