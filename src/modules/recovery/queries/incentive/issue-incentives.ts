import { type Db, rowsParam } from "../../db"

/**
 * Notes the promotions that were made for reserved codes. Answers the ids
 * that were noted; the promotion of any other belongs to nothing any more.
 */
export async function issueIncentives(
  db: Db,
  rows: { id: string; promotion_id: string }[],
  now: Date
): Promise<Set<string>> {
  const issued = await db.execute<{ id: string }>(
    `UPDATE recovery_incentive AS incentive
        SET promotion_id = made.promotion_id, state = 'issued',
            issued_at = ?, updated_at = ?
       FROM jsonb_to_recordset(?::jsonb) AS made(id text, promotion_id text)
      WHERE incentive.id = made.id
        AND incentive.state IN ('reserved', 'issued')
     RETURNING incentive.id`,
    [now, now, rowsParam(rows)]
  )
  return new Set(issued.map(({ id }) => id))
}
