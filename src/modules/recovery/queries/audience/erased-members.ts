import { ERASED_MARK } from "../../../../domain/contact/erased-address"
import { UNDER_WAY } from "../../../../domain/audience/export"
import type { Network } from "../../../../domain/audience/network"
import { type Db, rowsParam } from "../../db"
import type { NetworkList } from "./people-source"

/** An address of somebody who is about to be erased, and a list that has it,
 *  or that a file is under way to which may hold it. */
export type ListedAddress = NetworkList & {
  network: Network
  audience_name: string
  address_id: string
  /** The export that brings it, where it is not there yet. */
  export_id: string
  contact_id: string
  email: string
  phone: string | null
  first_name: string | null
  last_name: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string | null
}

/**
 * The lists that have people, or may have them by a file that is made at this
 * moment, with what is still known of them. Within a transaction that holds
 * off exports.
 */
export async function listListedAddresses(
  db: Db,
  contactIds: string[]
): Promise<ListedAddress[]> {
  return await db.execute(
    `WITH theirs AS (
       SELECT id, contact_id, address FROM recovery_address
        WHERE contact_id = ANY(?) AND channel = 'email' AND deleted_at IS NULL
          AND address NOT LIKE '${ERASED_MARK}%'
     ), listed AS (
       SELECT audience_id, network, by, address_id, export_id
         FROM recovery_audience_member
        WHERE address_id = ANY(ARRAY(SELECT id FROM theirs))
          AND erased_row IS NULL AND deleted_at IS NULL
       UNION
       SELECT audience_id, network, by, theirs.id, export.id
         FROM recovery_audience_export AS export, theirs
        WHERE export.content = 'members' AND export.deleted_at IS NULL
          AND (export.state IN ('running', 'ready')
            OR export.id = ANY(ARRAY(
                 SELECT export_id FROM recovery_audience_export_page)))
          AND EXISTS (SELECT FROM recovery_consent AS yes
                       WHERE yes.address_id = theirs.id
                         AND yes.purpose = 'ads'
                         AND yes.decision = 'granted')
     )
     SELECT DISTINCT ON (listed.address_id, listed.audience_id,
                         listed.network, listed.by)
            listed.*, COALESCE(audience.name, '') AS audience_name,
            theirs.contact_id, theirs.address AS email, profile.phone,
            profile.first_name, profile.last_name, profile.city,
            profile.province, profile.postal_code, profile.country_code
       FROM listed
       JOIN theirs ON theirs.id = listed.address_id
       LEFT JOIN recovery_audience AS audience
         ON audience.id = listed.audience_id
       LEFT JOIN recovery_profile AS profile
         ON profile.contact_id = theirs.contact_id
      ORDER BY listed.address_id, listed.audience_id, listed.network,
               listed.by`,
    [contactIds]
  )
}

export type ErasedRow = NetworkList & {
  address_id: string
  export_id: string
  /** Null where nothing of theirs could have been matched there. */
  row: string[] | null
}

/**
 * Keeps of erased people the row by which a network takes them out, and
 * forgets that it has those of whom it could have nothing.
 */
export async function keepErasedRows(db: Db, rows: ErasedRow[]): Promise<void> {
  await db.execute(
    `WITH erased AS (
       SELECT * FROM jsonb_to_recordset(?::jsonb) AS one
         (audience_id text, network text, by text, address_id text,
          export_id text, "row" jsonb)
     ), nothing AS (
       DELETE FROM recovery_audience_member AS member
        USING erased
        WHERE jsonb_typeof(erased."row") IS DISTINCT FROM 'array'
          AND member.audience_id = erased.audience_id
          AND member.network = erased.network AND member.by = erased.by
          AND member.address_id = erased.address_id
          AND member.erased_row IS NULL
     )
     INSERT INTO recovery_audience_member
       (audience_id, network, by, address_id, print, export_id, erased_row)
     SELECT audience_id, network, by, address_id, '${UNDER_WAY}', export_id,
            "row"
       FROM erased
      WHERE jsonb_typeof("row") = 'array'
      ORDER BY address_id, audience_id, network, by
     ON CONFLICT (audience_id, network, by, address_id) DO UPDATE
        SET erased_row = COALESCE(recovery_audience_member.erased_row,
                                  EXCLUDED.erased_row),
            updated_at = now()`,
    [rowsParam(rows)]
  )
}
