import { type Db, rowsParam } from "../../db"

export type ContactRow = {
  id: string
  /** Normalized. */
  email: string
  customer_id: string | null
  first_name: string | null
  last_name: string | null
  locale: string | null
  country_code: string | null
}

/**
 * Makes or completes contacts by their address; what is already known stays
 * where the new row knows nothing. One row an address. Answers ids by email.
 */
export async function upsertContacts(
  db: Db,
  rows: ContactRow[]
): Promise<Map<string, { id: string; last_order_at: Date | null }>> {
  const found = await db.execute<{
    id: string
    email: string
    last_order_at: Date | null
  }>(
    `INSERT INTO recovery_contact AS known
       (id, email, customer_id, first_name, last_name, locale, country_code)
     SELECT DISTINCT ON (email) id, email, customer_id, first_name, last_name,
            locale, country_code
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, email text, customer_id text, first_name text,
              last_name text, locale text, country_code text)
      ORDER BY email, id
     ON CONFLICT (email) WHERE deleted_at IS NULL DO UPDATE
       SET customer_id = COALESCE(EXCLUDED.customer_id, known.customer_id),
           first_name = COALESCE(EXCLUDED.first_name, known.first_name),
           last_name = COALESCE(EXCLUDED.last_name, known.last_name),
           locale = COALESCE(EXCLUDED.locale, known.locale),
           country_code = COALESCE(EXCLUDED.country_code, known.country_code)
     RETURNING id, email, last_order_at`,
    [rowsParam(rows)]
  )
  return new Map(found.map(({ email, ...rest }) => [email, rest]))
}
