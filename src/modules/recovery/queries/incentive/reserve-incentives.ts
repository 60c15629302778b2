import { type Db, rowsParam } from "../../db"

export type ReserveRow = {
  /** A new id and code, used if the touch has none yet. */
  id: string
  code: string
  touch_id: string
  lease_id: string
  expires_at: Date
}

export type ReservedIncentive = {
  id: string
  touch_id: string
  code: string
  expires_at: Date
  /** An earlier attempt reserved it: its promotion may be there already. */
  known: boolean
}

/**
 * The one code of each touch: reserved now, or the one that an earlier
 * attempt reserved, so that a crash or a retry never makes a second. Its
 * validity begins with this attempt, for it has not reached anybody yet; one that
 * ran out or was taken back in between begins anew. Touches whose lease was
 * lost get none: what cancels a touch then sees every code it may have.
 */
export async function reserveIncentives(
  db: Db,
  rows: ReserveRow[],
  now: Date
): Promise<ReservedIncentive[]> {
  return await db.execute<ReservedIncentive>(
    `WITH asked AS MATERIALIZED (
       SELECT *
         FROM jsonb_to_recordset(?::jsonb) AS row(
                id text, code text, touch_id text, lease_id text,
                expires_at timestamptz)
     ), held AS MATERIALIZED (
       SELECT touch.id
         FROM recovery_touch AS touch
         JOIN asked ON asked.touch_id = touch.id
        WHERE touch.id = ANY(ARRAY(SELECT touch_id FROM asked))
          AND touch.lease_id = asked.lease_id AND touch.state = 'claimed'
          FOR NO KEY UPDATE OF touch SKIP LOCKED
     )
     INSERT INTO recovery_incentive AS known
       (id, touch_id, code, expires_at, updated_at)
     SELECT asked.id, asked.touch_id, asked.code, asked.expires_at,
            ?::timestamptz
       FROM asked
       JOIN held ON held.id = asked.touch_id
     ON CONFLICT (touch_id) WHERE deleted_at IS NULL DO UPDATE
       SET expires_at = EXCLUDED.expires_at, updated_at = EXCLUDED.updated_at,
           state = CASE WHEN known.state IN ('expired', 'revoked')
             THEN 'reserved' ELSE known.state END,
           promotion_id = CASE WHEN known.state IN ('expired', 'revoked')
             THEN NULL ELSE known.promotion_id END,
           revoke_requested = CASE WHEN known.state IN ('expired', 'revoked')
             THEN false ELSE known.revoke_requested END,
           ended_at = NULL
     RETURNING known.id, known.touch_id, known.code, known.expires_at,
               known.xmax <> 0 AS known`,
    [rowsParam(rows), now]
  )
}
