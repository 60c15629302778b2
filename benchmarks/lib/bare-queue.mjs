const BATCH = 100

const CLAIM = `
  UPDATE recovery_touch AS touch
     SET state = 'sent', sent_at = $1, settled_at = $1, updated_at = $1
    FROM (SELECT id FROM recovery_touch
           WHERE channel = 'email' AND state = 'due' AND due_at <= $1
             AND sequence_id = (SELECT id FROM recovery_sequence LIMIT 1)
             AND deleted_at IS NULL
           ORDER BY due_at, id
           LIMIT ${BATCH}
             FOR UPDATE SKIP LOCKED) AS picked
   WHERE touch.id = picked.id
  RETURNING touch.id, touch.enrollment_id`

const PLAN_NEXT = `
  INSERT INTO recovery_touch
    (id, enrollment_id, sequence_id, step_id, position, channel, due_at)
  SELECT 'next_' || claimed.id, claimed.enrollment_id, step.sequence_id,
         step.id, step.position, step.channel, $2
    FROM jsonb_to_recordset($1::jsonb) AS claimed(id text, enrollment_id text),
         recovery_sequence_step AS step
   WHERE step.position = 2`

const LINKS = `
  INSERT INTO recovery_link (id, touch_id, address_id, purpose, token_hash)
  SELECT md5(claimed.id || purpose), claimed.id, claimed.enrollment_id,
         purpose, md5(purpose || claimed.id)
    FROM jsonb_to_recordset($1::jsonb) AS claimed(id text, enrollment_id text),
         unnest(ARRAY['restore', 'unsubscribe']) AS purpose`

/**
 * The least that a queue in a database can do: claim a hundred, insert the
 * next ones, commit. Over the plugin's tables, with nothing of the plugin.
 */
export async function drainBareQueue(client, { now, withLinks }) {
  const later = new Date(now.getTime() + 86_400_000)
  let count = 0
  let claimed
  do {
    await client.query("BEGIN")
    claimed = (await client.query(CLAIM, [now])).rows
    if (claimed.length) {
      const rows = JSON.stringify(claimed)
      await client.query(PLAN_NEXT, [rows, later])
      if (withLinks) {
        await client.query(LINKS, [rows])
      }
    }
    await client.query("COMMIT")
    count += claimed.length
  } while (claimed.length)
  return count
}
