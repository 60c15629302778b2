/**
 * CTE for what messages wait in: each channel and sequence, also one that is
 * gone. Goes from one to the next in the index of what is due, however much is
 * due in each.
 */
export const DUE_LINES = `
  line AS (
    (SELECT channel, sequence_id FROM recovery_touch
      WHERE state = 'due' AND deleted_at IS NULL
      ORDER BY channel, sequence_id LIMIT 1)
    UNION ALL
    SELECT next.channel, next.sequence_id
      FROM line
     CROSS JOIN LATERAL (
       SELECT channel, sequence_id FROM recovery_touch
        WHERE state = 'due' AND deleted_at IS NULL
          AND (channel, sequence_id) > (line.channel, line.sequence_id)
        ORDER BY channel, sequence_id LIMIT 1) AS next
  )`
