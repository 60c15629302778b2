/**
 * Subquery for the step that follows in an enrollment: of those that may, in
 * their order, the first without a touch. Both are SQL.
 */
export const nextStep = (steps: string, enrollmentId: string): string => `(
  SELECT step.*
    FROM jsonb_to_recordset(${steps}) AS step(
           id text, sequence_id text, step_id text, position integer,
           channel text, due_at timestamptz)
   WHERE step.step_id <> ALL(ARRAY(
           SELECT done.step_id FROM recovery_touch AS done
            WHERE done.enrollment_id = ${enrollmentId}
              AND done.deleted_at IS NULL))
   ORDER BY step.position, step.step_id
   LIMIT 1)`
