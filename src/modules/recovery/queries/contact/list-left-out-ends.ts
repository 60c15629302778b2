import type { Db } from "../../db"

/** Domains and groups that admins leave out: few, unlike addresses. */
export async function listLeftOutEnds(
  db: Db
): Promise<{ kind: "domain" | "group"; value: string }[]> {
  return await db.execute<{ kind: "domain" | "group"; value: string }>(
    `SELECT kind, value FROM recovery_left_out
      WHERE kind IN ('domain', 'group') AND deleted_at IS NULL`
  )
}
