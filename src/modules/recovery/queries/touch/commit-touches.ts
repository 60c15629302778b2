import type { CartSnapshot } from "../../../../domain/tracking/cart-snapshot"
import { type Db, rowsParam } from "../../db"
import { holdingConsent } from "../consent/find-consents"

/** One link in a message; the token itself is only in the message. */
export type LinkRow = {
  id: string
  touch_id: string
  address_id: string
  purpose: "restore" | "unsubscribe"
  token_hash: string
  expires_at: Date | null
}

/** What the message tells; it replaces what an earlier attempt told. */
export type MessageRow = {
  id: string
  touch_id: string
  address_id: string
  locale: string
  cart: CartSnapshot
  view: object
  layout_hash: string
}

export type CommitRow = {
  id: string
  lease_id: string
  /** What the provider will know this attempt by. */
  delivery_key: string
  attempt: number
  /** Medusa's id of the provider it is given to. */
  provider: string
  /** The address it goes to, as blocks know it, under every secret. */
  address_hashes: string[]
  /** Where it goes, and the decision about it that the gate has seen. */
  address_id: string
  consent_id: string | null
  consent_basis: string | null
  consent_evidence_id: string | null
  lease_until: Date
  at: Date
  /** Links of earlier attempts stay valid beside them. */
  links: LinkRow[]
  message: MessageRow
}

/**
 * Asked row by row, so that no plan reads a table for it. Each part is true or
 * false, never null.
 */
const STOPPED = `(
  COALESCE(
    (SELECT true FROM recovery_suppression AS block
      WHERE block.channel = touch.channel
        AND block.address_hash = ANY(asked.address_hashes)
        AND block.lifted_at IS NULL
        AND block.deleted_at IS NULL LIMIT 1), false)
  OR COALESCE((SELECT id FROM (${holdingConsent("asked.address_id", "touch.channel")}) AS consent), '')
       <> COALESCE(asked.consent_id, '')
  OR COALESCE(
       (SELECT enrollment.state = 'exited' OR COALESCE(
                 (SELECT contact.last_order_at FROM recovery_contact AS contact
                   WHERE contact.id = enrollment.contact_id)
                   > enrollment.counted_from, false)
          FROM recovery_enrollment AS enrollment
         WHERE enrollment.id = touch.enrollment_id), true)
  OR (touch.attempt > 1 AND touch.settled_at IS NULL AND COALESCE(
       (SELECT true FROM recovery_attempt AS earlier
         WHERE earlier.key = ANY(ARRAY(
                 SELECT touch.id || ':' || n
                   FROM generate_series(1, touch.attempt - 1) AS n))
           AND earlier.outcome = 'accepted' LIMIT 1), false)))`

/**
 * claimed -> sending, with the links of the message, what it tells, and the
 * row of this attempt: from here on it may be on the wire. Answers the ids
 * that were committed. One that is not among them must not be sent: its lease
 * was lost, or an order or an unsubscribe ends its enrollment at this very
 * moment (the row is locked by it, and passed over rather than waited for).
 *
 * What the gate asked a while ago is asked again: whether the enrollment
 * lives, the address is not blocked, nothing was decided about it since
 * (`STOPPED` is the place for whatever else
 * forbids to write to somebody), its person has not ordered since, and no
 * earlier attempt was accepted after all, unless an admin knowingly sends it
 * again.
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
                id text, lease_id text, delivery_key text, attempt integer,
                provider text, address_hashes text[],
                address_id text, consent_id text, consent_basis text,
                consent_evidence_id text, lease_until timestamptz, at timestamptz)
     ), held AS MATERIALIZED (
       SELECT touch.id
         FROM recovery_touch AS touch
         JOIN asked ON asked.id = touch.id
        WHERE touch.id = ANY(ARRAY(SELECT id FROM asked))
          AND touch.lease_id = asked.lease_id
          AND (touch.state <> 'sending'
            OR touch.delivery_key = asked.delivery_key)
          AND ${STOPPED} IS FALSE
          FOR NO KEY UPDATE OF touch SKIP LOCKED
     ), tried AS (
       INSERT INTO recovery_attempt AS known
         (key, touch_id, attempt, provider, sending_at)
       SELECT asked.delivery_key, asked.id, asked.attempt, asked.provider,
              asked.at
         FROM asked
         JOIN held ON held.id = asked.id
       -- Given again by the same key, or not given after all the last time.
       ON CONFLICT (key) DO UPDATE
          SET attempt = EXCLUDED.attempt, provider = EXCLUDED.provider,
              sending_at = EXCLUDED.sending_at, answered_at = NULL,
              outcome = NULL, error = NULL
        WHERE known.outcome IS DISTINCT FROM 'accepted'
     ), linked AS (
       INSERT INTO recovery_link
         (id, touch_id, address_id, purpose, token_hash, expires_at)
       SELECT link.id, link.touch_id, link.address_id, link.purpose,
              link.token_hash, link.expires_at
         FROM jsonb_to_recordset(?::jsonb) AS link(
                id text, touch_id text, address_id text, purpose text,
                token_hash text, expires_at timestamptz)
         JOIN held ON held.id = link.touch_id
       ON CONFLICT DO NOTHING
     ), told AS (
       INSERT INTO recovery_message
         (id, touch_id, address_id, locale, cart, view, layout_hash,
          updated_at)
       SELECT message.id, message.touch_id, message.address_id,
              message.locale, message.cart, message.view,
              message.layout_hash, asked.at
         FROM jsonb_to_recordset(?::jsonb) AS message(
                id text, touch_id text, address_id text, locale text,
                cart jsonb, view jsonb, layout_hash text)
         JOIN held ON held.id = message.touch_id
         JOIN asked ON asked.id = message.touch_id
       ON CONFLICT (touch_id) WHERE deleted_at IS NULL DO UPDATE
          SET address_id = EXCLUDED.address_id, locale = EXCLUDED.locale,
              cart = EXCLUDED.cart, view = EXCLUDED.view,
              layout_hash = EXCLUDED.layout_hash,
              updated_at = EXCLUDED.updated_at
     )
     UPDATE recovery_touch AS touch
        SET state = 'sending', delivery_key = asked.delivery_key,
            lease_until = asked.lease_until, sending_at = asked.at,
            consent_basis = asked.consent_basis,
            consent_evidence_id = asked.consent_evidence_id,
            updated_at = asked.at
       FROM asked
      WHERE touch.id = ANY(ARRAY(SELECT id FROM held))
        AND asked.id = touch.id
     RETURNING touch.id`,
    [
      rowsParam(rows.map(({ links: _, message: __, ...row }) => row)),
      rowsParam(rows.flatMap(({ links }) => links)),
      rowsParam(rows.map(({ message }) => message)),
    ]
  )
  return new Set(committed.map(({ id }) => id))
}
