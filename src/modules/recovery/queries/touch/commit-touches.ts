import { type Db, rowsParam } from "../../db"

/** One link in a message; the token itself is only in the message. */
export type LinkRow = {
  id: string
  touch_id: string
  contact_id: string
  purpose: "restore" | "unsubscribe"
  token_hash: string
  expires_at: Date | null
}

export type CommitRow = {
  id: string
  lease_id: string
  /** What the provider will know this attempt by. */
  delivery_key: string
  lease_until: Date
  at: Date
  /** Links of earlier attempts stay valid beside them. */
  links: LinkRow[]
}

/**
 * claimed -> sending, with the links of the message: from here on it may be
 * on the wire. Answers the ids that were committed. One that is not among
 * them must not be sent: its lease was lost, or an order or an unsubscribe
 * ends its enrollment at this very moment (the row is locked by it, and
 * passed over rather than waited for).
 *
 * Asking again after an answer that was lost with its connection finds the
 * touch committed under the same key, and says so.
 */
export async function commitTouches(
  db: Db,
  rows: CommitRow[]
): Promise<Set<string>> {
  const committed = await db.execute<{ id: string }>(
    `WITH asked AS MATERIALIZED (
       SELECT *
         FROM jsonb_to_recordset(?::jsonb) AS row(
                id text, lease_id text, delivery_key text,
                lease_until timestamptz, at timestamptz)
     ), held AS MATERIALIZED (
       SELECT touch.id
         FROM recovery_touch AS touch
         JOIN asked ON asked.id = touch.id
        WHERE touch.id = ANY(ARRAY(SELECT id FROM asked))
          AND touch.lease_id = asked.lease_id
          AND (touch.state <> 'sending'
            OR touch.delivery_key = asked.delivery_key)
          FOR NO KEY UPDATE OF touch SKIP LOCKED
     ), linked AS (
       INSERT INTO recovery_link
         (id, touch_id, contact_id, purpose, token_hash, expires_at)
       SELECT link.id, link.touch_id, link.contact_id, link.purpose,
              link.token_hash, link.expires_at
         FROM jsonb_to_recordset(?::jsonb) AS link(
                id text, touch_id text, contact_id text, purpose text,
                token_hash text, expires_at timestamptz)
         JOIN held ON held.id = link.touch_id
       ON CONFLICT DO NOTHING
     )
     UPDATE recovery_touch AS touch
        SET state = 'sending', delivery_key = asked.delivery_key,
            lease_until = asked.lease_until, sending_at = asked.at,
            updated_at = asked.at
       FROM asked
      WHERE touch.id = ANY(ARRAY(SELECT id FROM held))
        AND asked.id = touch.id
     RETURNING touch.id`,
    [
      rowsParam(rows.map(({ links: _, ...row }) => row)),
      rowsParam(rows.flatMap(({ links }) => links)),
    ]
  )
  return new Set(committed.map(({ id }) => id))
}
