import type { Db } from "../../db"

export type SequenceRow = {
  id: string
  name: string
  status: "draft" | "active" | "paused"
  /** By position. */
  steps: Record<string, unknown>[]
}

/** Every sequence with its steps, by priority: a handful of rows. */
export async function listSequenceRows(db: Db): Promise<SequenceRow[]> {
  return await db.execute<SequenceRow>(
    `SELECT sequence.id, sequence.name, sequence.status,
            COALESCE(jsonb_agg(jsonb_build_object(
                'id', step.id, 'sequence_id', step.sequence_id,
                'position', step.position, 'name', step.name,
                'delay', step.delay, 'channel', step.channel,
                'content', step.content, 'incentive', step.incentive,
                'version', step.version)
                ORDER BY step.position, step.id) FILTER (WHERE step.id IS NOT NULL),
              '[]') AS steps
       FROM recovery_sequence AS sequence
       LEFT JOIN recovery_sequence_step AS step
         ON step.sequence_id = sequence.id AND step.deleted_at IS NULL
      WHERE sequence.deleted_at IS NULL
      GROUP BY sequence.id
      ORDER BY sequence.priority, sequence.created_at, sequence.id`
  )
}
