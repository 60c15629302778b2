import type { Db } from "../../db"

export type TroubledTouches = {
  due: number
  uncertain: number
  failed: number
}

/** Touches that wait although due, and those that need a look. */
export async function countTroubledTouches(
  db: Db,
  now: Date
): Promise<TroubledTouches> {
  const [row] = await db.execute<TroubledTouches>(
    `SELECT (SELECT count(*)::int FROM recovery_touch
              WHERE state = 'due' AND due_at <= ?
                AND deleted_at IS NULL) AS due,
            (SELECT count(*)::int FROM recovery_touch
              WHERE state = 'uncertain' AND deleted_at IS NULL) AS uncertain,
            (SELECT count(*)::int FROM recovery_touch
              WHERE state = 'failed' AND deleted_at IS NULL
                AND settled_at > ?::timestamptz - interval '7 days') AS failed`,
    [now, now]
  )
  return row!
}
