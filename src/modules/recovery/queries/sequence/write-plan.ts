import type { SequencePlan } from "../../../../domain/sequence/plan"
import { type Db, rowsParam } from "../../db"

/**
 * Makes a plan the one that people go through: its terms, its steps in their
 * order, and no others. A step that was in it once is the same step again, so
 * that nobody gets it twice. What was being made of it is published by that.
 * Only while the sequence is locked.
 */
export async function writePlan(
  db: Db,
  input: { id: string; plan: SequencePlan; revision: number }
): Promise<void> {
  const { id, plan, revision } = input
  await db.execute(
    `UPDATE recovery_sequence
        SET name = ?, trigger = ?, rule = ?::jsonb, reentry = ?::jsonb,
            revision = ?, draft = NULL, draft_version = draft_version + 1,
            updated_at = now()
      WHERE id = ?`,
    [
      plan.name,
      plan.trigger,
      plan.rule && JSON.stringify(plan.rule),
      JSON.stringify(plan.reentry),
      revision,
      id,
    ]
  )
  await db.execute(
    `UPDATE recovery_sequence_step SET deleted_at = now()
      WHERE sequence_id = ? AND deleted_at IS NULL AND id <> ALL(?)`,
    [id, plan.steps.map((step) => step.id)]
  )
  await db.execute(
    `INSERT INTO recovery_sequence_step AS known
       (id, sequence_id, since, position, name, delay, channel, content,
        incentive)
     SELECT id, ?, ?::integer, position, name, delay, channel, content,
            incentive
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, position integer, name text, delay text, channel text,
              content jsonb, incentive jsonb)
     ON CONFLICT (id) DO UPDATE
        SET position = EXCLUDED.position, name = EXCLUDED.name,
            delay = EXCLUDED.delay, channel = EXCLUDED.channel,
            content = EXCLUDED.content, incentive = EXCLUDED.incentive,
            version = known.version + 1, deleted_at = NULL,
            updated_at = now()
      WHERE known.sequence_id = EXCLUDED.sequence_id
        AND (known.position, known.name, known.delay, known.channel,
             known.content, COALESCE(known.incentive, 'null'),
             known.deleted_at IS NULL)
            IS DISTINCT FROM
            (EXCLUDED.position, EXCLUDED.name, EXCLUDED.delay,
             EXCLUDED.channel, EXCLUDED.content,
             COALESCE(EXCLUDED.incentive, 'null'), true)`,
    [
      id,
      revision,
      rowsParam(plan.steps.map((step, n) => ({ ...step, position: n + 1 }))),
    ]
  )
}
