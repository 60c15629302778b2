import { ERASED_MARK } from "../../../../domain/contact/erased-address"
import type { Db } from "../../db"

/**
 * Takes addresses, and what staff noted of them, out of the list of those who
 * are left out, and out of its history: who was taken off is in it, too.
 */
export async function eraseLeftOut(
  db: Db,
  { emails, at }: { emails: string[]; at: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_left_out
        SET value = '${ERASED_MARK}' || id, note = NULL,
            deleted_at = COALESCE(deleted_at, ?::timestamptz),
            updated_at = ?::timestamptz
      WHERE kind = 'address' AND value = ANY(?)`,
    [at, at, emails]
  )
}
