import type { Db } from "../../db"
import { DUE_LINES } from "./due-lines"

/**
 * The channels that steps of active sequences name, and those that messages
 * of them wait on whose step has another channel by now.
 */
export async function listUsedChannels(db: Db): Promise<string[]> {
  const rows = await db.execute<{ channel: string }>(
    `WITH RECURSIVE ${DUE_LINES}
     SELECT step.channel
       FROM recovery_sequence AS sequence
       JOIN recovery_sequence_step AS step
         ON step.sequence_id = sequence.id AND step.deleted_at IS NULL
      WHERE sequence.status = 'active' AND sequence.deleted_at IS NULL
      UNION
     SELECT line.channel
       FROM line
       JOIN recovery_sequence AS sequence
         ON sequence.id = line.sequence_id
      WHERE sequence.status = 'active' AND sequence.deleted_at IS NULL`
  )
  return rows.map(({ channel }) => channel)
}
