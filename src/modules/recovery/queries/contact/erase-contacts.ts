import { ERASED_MARK } from "../../../../domain/contact/erased-address"
import type { Db } from "../../db"

/**
 * Takes out of people who they are, and out of their addresses what these
 * are; what staff noted about them goes, too, and the row that rules ask. The
 * others stay, since touches, orders and figures hang on them.
 */
export async function eraseContacts(
  db: Db,
  input: {
    ids: string[]
    at: Date
    /** Null where nothing of theirs can be on the wire. */
    erasingUntil: Date | null
    /** Whoever says no by an old link is blocked by it. */
    keepHash: boolean
  }
): Promise<void> {
  const { ids, at, erasingUntil, keepHash } = input
  await db.execute(
    `WITH known AS (
       SELECT id, channel, address_hash FROM recovery_address
        WHERE contact_id = ANY(?) AND deleted_at IS NULL
     ), decided AS (
       UPDATE recovery_consent SET note = NULL, updated_at = ?::timestamptz
        WHERE address_id = ANY(ARRAY(SELECT id FROM known))
          AND note IS NOT NULL
     ), blocked AS (
       UPDATE recovery_suppression AS block
          SET note = NULL, lift_note = NULL, updated_at = ?::timestamptz
         FROM known
        WHERE block.channel = known.channel
          AND block.address_hash = known.address_hash
          AND (block.note IS NOT NULL OR block.lift_note IS NOT NULL)
     ), addresses AS (
       UPDATE recovery_address
          SET address = '${ERASED_MARK}' || id,
              address_hash = CASE WHEN ?::boolean THEN address_hash ELSE '' END,
              verified_at = NULL, updated_at = ?::timestamptz
        WHERE contact_id = ANY(?) AND deleted_at IS NULL
          AND (address <> '${ERASED_MARK}' || id
            OR (address_hash <> '' AND NOT ?::boolean))
     ), profiles AS (
       DELETE FROM recovery_profile WHERE contact_id = ANY(?)
     )
     UPDATE recovery_contact
        SET customer_id = NULL, first_name = NULL, last_name = NULL,
            locale = NULL, locale_chosen_at = NULL, country_code = NULL, last_order_at = NULL,
            erased_at = COALESCE(erased_at, ?::timestamptz),
            erasing_until = ?::timestamptz, updated_at = ?::timestamptz
      WHERE id = ANY(?) AND deleted_at IS NULL`,
    [ids, at, at, keepHash, at, ids, keepHash, ids, at, erasingUntil, at, ids]
  )
}
