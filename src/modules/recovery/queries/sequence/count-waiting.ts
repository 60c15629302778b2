import type { Db } from "../../db"

export type Waiting = {
  sequence_id: string
  step_id: string
  count: number
  next_at: Date
}

/** Of so many who wait in a sequence, the next ones are counted. */
const COUNTED = 10_000

/** How many people wait at each step, and until when at the earliest. */
export async function countWaiting(db: Db): Promise<Waiting[]> {
  const rows = await db.execute<Waiting>(
    `SELECT plan.sequence_id, due.step_id, count(*)::integer AS count,
            min(due.due_at) AS next_at
       FROM (SELECT DISTINCT sequence_id, channel
               FROM recovery_sequence_step WHERE deleted_at IS NULL) AS plan
      CROSS JOIN LATERAL (
        SELECT step_id, due_at FROM recovery_touch
         WHERE channel = plan.channel AND sequence_id = plan.sequence_id
           AND state = 'due' AND deleted_at IS NULL
         ORDER BY due_at, id LIMIT ${COUNTED}) AS due
      GROUP BY plan.sequence_id, due.step_id`
  )
  return rows.map((row) => ({ ...row, next_at: new Date(row.next_at) }))
}
