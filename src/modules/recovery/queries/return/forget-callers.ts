import { ERASED_MARK } from "../../../../domain/contact/erased-address"
import type { Db } from "../../db"

/**
 * Of messages whose person was erased nothing is kept that tells who followed
 * a link, but what was thought of it.
 */
export async function forgetCallers(db: Db, touchIds: string[]): Promise<void> {
  await db.execute(
    `UPDATE recovery_touch_event
        SET user_agent = NULL, network = NULL
      WHERE touch_id = ANY(ARRAY(
              SELECT link.touch_id
                FROM recovery_link AS link
                JOIN recovery_address AS address
                  ON address.id = link.address_id
               WHERE link.touch_id = ANY(?) AND link.deleted_at IS NULL
                 AND starts_with(address.address, ?)))
        AND (user_agent IS NOT NULL OR network IS NOT NULL)
        AND deleted_at IS NULL`,
    [touchIds, ERASED_MARK]
  )
}
