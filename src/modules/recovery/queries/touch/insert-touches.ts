import { type Db, rowsParam } from "../../db"

export type TouchRow = {
  id: string
  enrollment_id: string
  sequence_id: string
  step_id: string
  position: number
  channel: string
  due_at: Date
}

/**
 * Plans touches of live enrollments. One that is there already, or whose
 * enrollment has ended meanwhile, is passed over.
 */
export async function insertTouches(db: Db, rows: TouchRow[]): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_touch
       (id, enrollment_id, sequence_id, step_id, position, channel, due_at)
     SELECT row.id, row.enrollment_id, row.sequence_id, row.step_id,
            row.position, row.channel, row.due_at
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, enrollment_id text, sequence_id text, step_id text,
              position integer, channel text, due_at timestamptz)
       JOIN recovery_enrollment AS enrollment
         ON enrollment.id = row.enrollment_id AND enrollment.state = 'active'
     ON CONFLICT (enrollment_id, step_id) WHERE deleted_at IS NULL DO NOTHING`,
    [rowsParam(rows)]
  )
}
