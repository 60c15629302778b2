/** SQL for a `recovery_sequence AS sequence` as it is published. */
export const SEQUENCE_COLUMNS = `
  sequence.id, sequence.name, sequence.status, sequence.trigger,
  sequence.rule, sequence.revision,
  COALESCE(sequence.reentry, '{"kind": "new_cart"}') AS reentry,
  sequence.draft IS NOT NULL AS has_draft`

/** Its steps, by position. */
export const SEQUENCE_STEPS = `
  (SELECT COALESCE(jsonb_agg(jsonb_build_object(
            'id', step.id, 'sequence_id', step.sequence_id,
            'position', step.position, 'name', step.name,
            'delay', step.delay, 'channel', step.channel,
            'content', step.content, 'incentive', step.incentive,
            'version', step.version)
            ORDER BY step.position, step.id), '[]')
     FROM recovery_sequence_step AS step
    WHERE step.sequence_id = sequence.id AND step.deleted_at IS NULL)`
