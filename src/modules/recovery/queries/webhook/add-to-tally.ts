import { type Db, rowsParam } from "../../db"

/** Counts what a provider reported on a day, by kind. */
export async function addToTally(
  db: Db,
  input: {
    provider: string
    at: Date
    counts: { id: string; kind: string; count: number }[]
  }
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_webhook_tally AS known
       (id, provider, kind, day, count, last_at)
     SELECT id, ?, kind,
            date_trunc('day', ?::timestamptz AT TIME ZONE 'UTC')
              AT TIME ZONE 'UTC',
            count, ?
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, kind text, count integer)
      ORDER BY kind
     ON CONFLICT (provider, day, kind) WHERE deleted_at IS NULL DO UPDATE
        SET count = known.count + EXCLUDED.count,
            last_at = GREATEST(known.last_at, EXCLUDED.last_at),
            updated_at = EXCLUDED.last_at`,
    [input.provider, input.at, input.at, rowsParam(input.counts)]
  )
}
