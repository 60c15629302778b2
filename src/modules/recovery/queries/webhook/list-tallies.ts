import type { Db } from "../../db"

export type Tally = {
  provider: string
  kind: string
  count: number
  last_at: Date
}

/** What each provider reported since a day, by kind. */
export async function listTallies(db: Db, since: Date): Promise<Tally[]> {
  return await db.execute<Tally>(
    `SELECT provider, kind, sum(count)::int AS count, max(last_at) AS last_at
       FROM recovery_webhook_tally
      WHERE day >= ? AND deleted_at IS NULL
      GROUP BY provider, kind
      ORDER BY provider, kind`,
    [since]
  )
}
