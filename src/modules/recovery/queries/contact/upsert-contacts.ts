import { type Db, rowsParam } from "../../db"

export type ContactRow = {
  /** Of the contact, should it be a new one. */
  id: string
  /** Of the address, should it be a new one. */
  address_id: string
  channel: string
  /** Normalized. */
  address: string
  address_hash: string
  /** The account whose own address this is; null for any other. */
  customer_id: string | null
  first_name: string | null
  last_name: string | null
  locale: string | null
  country_code: string | null
}

export type KnownContact = {
  id: string
  address_id: string
  customer_id: string | null
  last_order_at: Date | null
  /** The language that they chose themselves. */
  chosen_locale: string | null
}

/**
 * Makes or completes people by their addresses, and takes a new account's
 * address for its person. What is known stays: only an account's own word
 * about its name replaces an earlier one, never a guest's. Answers them by
 * address; one whose `customer_id` is not the row's is settled by
 * `settle-account.ts`.
 *
 * Addresses are locked first and in their order, then people: whoever changes
 * whose address it is waits.
 */
export async function upsertContacts(
  db: Db,
  rows: ContactRow[]
): Promise<Map<string, KnownContact>> {
  const found = await db.execute<KnownContact & { address: string }>(
    `WITH row AS MATERIALIZED (
       SELECT DISTINCT ON (channel, address) *
         FROM jsonb_to_recordset(?::jsonb) AS row(
                id text, address_id text, channel text, address text,
                address_hash text, customer_id text, first_name text,
                last_name text, locale text, country_code text)
        ORDER BY channel, address, customer_id NULLS LAST, id
     ), reached AS MATERIALIZED (
       INSERT INTO recovery_address AS known
         (id, contact_id, channel, address, address_hash)
       SELECT address_id, id, channel, address, address_hash
         FROM row
        ORDER BY channel, address
       ON CONFLICT (channel, address) WHERE deleted_at IS NULL
       DO UPDATE SET channel = known.channel
       RETURNING id, contact_id, channel, address
     ), person AS (
       INSERT INTO recovery_contact AS known
         (id, customer_id, first_name, last_name, locale, country_code)
       SELECT DISTINCT ON (reached.contact_id)
              reached.contact_id,
              CASE WHEN NOT EXISTS (
                     SELECT FROM recovery_contact AS other
                      WHERE other.customer_id = row.customer_id
                        AND other.id <> reached.contact_id
                        AND other.deleted_at IS NULL)
                   THEN row.customer_id END,
              row.first_name, row.last_name, row.locale, row.country_code
         FROM reached
         JOIN row ON row.channel = reached.channel
                 AND row.address = reached.address
        ORDER BY reached.contact_id, row.customer_id NULLS LAST, row.id
       ON CONFLICT (id) DO UPDATE
         SET customer_id = COALESCE(known.customer_id, EXCLUDED.customer_id),
             first_name =
               CASE WHEN EXCLUDED.customer_id =
                         COALESCE(known.customer_id, EXCLUDED.customer_id)
                    THEN COALESCE(EXCLUDED.first_name, known.first_name)
                    ELSE COALESCE(known.first_name, EXCLUDED.first_name) END,
             last_name =
               CASE WHEN EXCLUDED.customer_id =
                         COALESCE(known.customer_id, EXCLUDED.customer_id)
                    THEN COALESCE(EXCLUDED.last_name, known.last_name)
                    ELSE COALESCE(known.last_name, EXCLUDED.last_name) END,
             locale = COALESCE(known.locale, EXCLUDED.locale),
             country_code = COALESCE(known.country_code, EXCLUDED.country_code)
       RETURNING id, customer_id, last_order_at,
                 CASE WHEN known.locale_chosen_at IS NOT NULL
                      THEN known.locale END AS chosen_locale
     )
     SELECT reached.address, reached.id AS address_id, person.id,
            person.customer_id, person.last_order_at, person.chosen_locale
       FROM reached
       JOIN person ON person.id = reached.contact_id`,
    [rowsParam(rows)]
  )
  return new Map(found.map(({ address, ...rest }) => [address, rest]))
}
