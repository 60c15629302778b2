import type { Db } from "../../db"

export type EndedIncentive = {
  id: string
  code: string
  promotion_id: string | null
  /** Why it has to go: a redeemed one stays the order's, off other carts. */
  ended: "expired" | "revoked" | "redeemed"
}

const COLUMNS =
  "id, code, promotion_id, expires_at, state, updated_at, take_back_after"

/**
 * Codes that have run out, are no longer deserved, or were redeemed and may
 * still be on other carts; also those that were only reserved, since a crash
 * may have left their promotion. A reserved one rests first until
 * `reservedBefore`: the worker that reserved it may be making its promotion
 * at this moment. One that could not be taken back rests until its time.
 */
export async function listEndedIncentives(
  db: Db,
  input: { now: Date; reservedBefore: Date; limit: number }
): Promise<EndedIncentive[]> {
  return await db.execute<EndedIncentive>(
    `SELECT id, code, promotion_id,
            CASE WHEN state = 'redeemed' THEN 'redeemed'
                 WHEN expires_at <= ? THEN 'expired'
                 ELSE 'revoked' END AS ended
       FROM (
         (SELECT ${COLUMNS}
            FROM recovery_incentive
           WHERE state IN ('reserved', 'issued') AND deleted_at IS NULL
             AND expires_at <= ? AND ${IS_DUE}
           ORDER BY expires_at
           LIMIT ?)
         UNION
         (SELECT ${COLUMNS}
            FROM recovery_incentive
           WHERE revoke_requested AND state IN ('reserved', 'issued')
             AND deleted_at IS NULL
             AND (state = 'issued' OR updated_at < ?) AND ${IS_DUE}
           ORDER BY id
           LIMIT ?)
         UNION
         (SELECT ${COLUMNS}
            FROM recovery_incentive
           WHERE state = 'redeemed' AND cleared_at IS NULL
             AND deleted_at IS NULL AND ${IS_DUE}
           ORDER BY ended_at
           LIMIT ?)
       ) AS ended
      WHERE state <> 'reserved' OR updated_at < ?
      ORDER BY expires_at, id
      LIMIT ?`,
    [
      input.now,
      input.now,
      input.now,
      input.limit,
      input.reservedBefore,
      input.now,
      input.limit,
      input.now,
      input.limit,
      input.reservedBefore,
      input.limit,
    ]
  )
}

/** Nobody behind one that cannot be taken off waits for it. */
const IS_DUE = "(take_back_after IS NULL OR take_back_after <= ?)"
