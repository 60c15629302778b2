/**
 * Subquery for what is due and held up by nothing, of one channel or several:
 * `LATERAL` over the active sequences, each by its own index, so that a paused
 * sequence costs nothing however much of it is due.
 *
 * The limits are inside, and what an enrollment says is asked row by row, so
 * that every plan is a good one: nothing here depends on how many sequences
 * the planner expects, whose table is too small to be ever analyzed, or on
 * whether it knows anything of the others.
 *
 * Parameters: the channels as an array, and the time.
 *
 * @param lock `FOR UPDATE OF …`, for whoever takes them
 */
export const liveDue = ({
  limit,
  where = "",
  lock = "",
}: {
  limit: string
  where?: string
  lock?: string
}) => `
  (SELECT touch.*
     FROM unnest(?::text[]) AS open(channel)
    CROSS JOIN (SELECT id FROM recovery_sequence
                 WHERE status = 'active' AND deleted_at IS NULL) AS sequence
    CROSS JOIN LATERAL (
      SELECT touch.id, touch.enrollment_id, touch.due_at, touch.excused
        FROM recovery_touch AS touch
       WHERE touch.channel = open.channel
         AND touch.sequence_id = sequence.id
         AND touch.state = 'due'
         AND touch.deleted_at IS NULL
         AND touch.due_at <= ?
         AND (SELECT enrollment.state FROM recovery_enrollment AS enrollment
               WHERE enrollment.id = touch.enrollment_id) <> 'exited'
         ${where}
       ORDER BY touch.due_at, touch.id
       LIMIT ${limit}
         ${lock}
    ) AS touch)`
