import type { Db } from "../../db"
import type { Fragment } from "./fragment"

/** People whom a condition over `profile` holds for. */
export async function countMembers(
  db: Db,
  { sql, params }: Fragment
): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    `SELECT count(*)::int AS count FROM recovery_profile AS profile
      WHERE profile.deleted_at IS NULL AND ${sql}`,
    params
  )
  return row!.count
}
