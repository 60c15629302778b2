import { ERASED_MARK } from "../../../../domain/contact/erased-address"
import { type Db, rowsParam } from "../../db"
import type { AddressRow } from "./list-addresses"

export type KnownAddress = AddressRow & { contact_id: string }

/**
 * Those of these addresses that are known, by themselves or by their HMAC;
 * those of whoever was forgotten are not known any more.
 */
export async function findKnownAddresses(
  db: Db,
  asked: { channel: string; address: string | null; hash: string }[]
): Promise<KnownAddress[]> {
  return await db.execute<KnownAddress>(
    `WITH asked AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset(?::jsonb) AS asked(
              channel text, address text, hash text)
     )
     SELECT known.id, known.contact_id, known.channel, known.address,
            known.address_hash
       FROM asked
      CROSS JOIN LATERAL (
        SELECT id, contact_id, channel, address, address_hash
          FROM recovery_address
         WHERE channel = asked.channel AND address = asked.address
           AND deleted_at IS NULL
        UNION
        SELECT id, contact_id, channel, address, address_hash
          FROM recovery_address
         WHERE address_hash = asked.hash AND channel = asked.channel
           AND asked.address IS NULL AND deleted_at IS NULL
           AND address NOT LIKE '${ERASED_MARK}%'
      ) AS known`,
    [rowsParam(asked)]
  )
}
