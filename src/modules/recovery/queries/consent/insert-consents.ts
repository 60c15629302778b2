import type { ConsentRecord } from "../../../../domain/consent/consent-record"
import { type Db, rowsParam } from "../../db"

export type ConsentRow = ConsentRecord & {
  address_id: string
  basis: string | null
  sales_channel_id: string | null
  actor_id: string | null
  note: string | null
}

/**
 * Clocks of machines may be minutes apart: a no that comes after a yes is not
 * the earlier one for that.
 */
const DECIDED_AT = `
  CASE WHEN row.decision = 'withdrawn'
        AND yes.at > row.decided_at
        AND yes.at <= row.decided_at + interval '5 minutes'
       THEN yes.at ELSE row.decided_at END`

/**
 * Writes decisions down. Who says again within a minute what holds already, to
 * the same wording and at the same place, has said nothing new: a form that is
 * sent twice adds no row. Anything later is another word, since one that came
 * between may still be heard of. Answers the ids of those that were written.
 */
export async function insertConsents(
  db: Db,
  rows: ConsentRow[]
): Promise<string[]> {
  const written = await db.execute<{ id: string }>(
    `INSERT INTO recovery_consent
       (id, address_id, purpose, decision, basis, source, wording_id,
        sales_channel_id, actor_id, note, decided_at)
     SELECT row.id, row.address_id, row.purpose, row.decision, row.basis,
            row.source, row.wording_id, row.sales_channel_id, row.actor_id,
            row.note, ${DECIDED_AT}
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, address_id text, purpose text, decision text,
              basis text, source text, wording_id text,
              sales_channel_id text, actor_id text, note text,
              decided_at timestamptz)
       LEFT JOIN LATERAL (
         SELECT * FROM recovery_consent AS known
          WHERE known.address_id = row.address_id
            AND known.purpose = row.purpose AND known.deleted_at IS NULL
          ORDER BY decided_at DESC, (decision = 'withdrawn') DESC, id DESC
          LIMIT 1) AS holding ON true
       LEFT JOIN LATERAL (
         SELECT max(decided_at) AS at FROM recovery_consent AS known
          WHERE known.address_id = row.address_id
            AND known.purpose = row.purpose AND known.decision = 'granted'
            AND known.deleted_at IS NULL) AS yes ON true
      WHERE holding.id IS NULL
         OR (holding.decision, holding.wording_id, holding.source)
              IS DISTINCT FROM (row.decision, row.wording_id, row.source)
         OR row.decided_at < holding.decided_at
         OR row.decided_at >= holding.decided_at + interval '1 minute'
     RETURNING id`,
    [rowsParam(rows)]
  )
  return written.map(({ id }) => id)
}
