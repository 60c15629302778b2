/**
 * Subquery for the step that follows in an enrollment: of those that may, in
 * their order, the first without a touch. Both are SQL. A step that was put in
 * since its person began, before where they are, comes too late for them; one
 * that only changed places still comes, and one that was taken out is nowhere.
 */
export const nextStep = (steps: string, enrollmentId: string): string => `(
  SELECT step.*
    FROM jsonb_to_recordset(${steps}) AS step(
           id text, sequence_id text, step_id text, position integer,
           channel text, due_at timestamptz)
    LEFT JOIN recovery_sequence_step AS placed
      ON placed.id = step.step_id AND placed.deleted_at IS NULL
   WHERE step.step_id <> ALL(ARRAY(
           SELECT done.step_id FROM recovery_touch AS done
            WHERE done.enrollment_id = ${enrollmentId}
              AND done.deleted_at IS NULL))
     AND (placed.since <= (SELECT revision FROM recovery_enrollment
                            WHERE id = ${enrollmentId})
       OR COALESCE(placed.position, step.position) > COALESCE((
           SELECT max(known.position)
             FROM recovery_touch AS done
             JOIN recovery_sequence_step AS known
               ON known.id = done.step_id AND known.deleted_at IS NULL
            WHERE done.enrollment_id = ${enrollmentId}
              AND done.deleted_at IS NULL), 0))
   ORDER BY COALESCE(placed.position, step.position), step.step_id
   LIMIT 1)`
