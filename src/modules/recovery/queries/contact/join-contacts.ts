import type { Db } from "../../db"

/**
 * Puts what is known of one person into another and removes the first, whose
 * addresses have gone there before.
 */
export async function joinContacts(
  db: Db,
  input: { gone: string; kept: string; at: Date }
): Promise<void> {
  await db.execute(
    `WITH gone AS (
       DELETE FROM recovery_contact WHERE id = ? RETURNING *
     ), profile AS (
       DELETE FROM recovery_profile WHERE contact_id = ?
     ), bought AS (
       -- One that is being attributed now is named by that.
       UPDATE recovery_order SET contact_id = ?
        WHERE order_id = ANY(ARRAY(
                SELECT order_id FROM recovery_order
                 WHERE contact_id = ? AND deleted_at IS NULL
                   FOR NO KEY UPDATE SKIP LOCKED))
     )
     UPDATE recovery_contact AS kept
        SET first_name = COALESCE(kept.first_name, gone.first_name),
            last_name = COALESCE(kept.last_name, gone.last_name),
            locale = CASE
              WHEN gone.locale_chosen_at
                     > COALESCE(kept.locale_chosen_at, '-infinity')
              THEN gone.locale ELSE COALESCE(kept.locale, gone.locale) END,
            locale_chosen_at =
              GREATEST(kept.locale_chosen_at, gone.locale_chosen_at),
            country_code = COALESCE(kept.country_code, gone.country_code),
            last_order_at = GREATEST(kept.last_order_at, gone.last_order_at),
            updated_at = ?
       FROM gone
      WHERE kept.id = ?`,
    [input.gone, input.gone, input.kept, input.gone, input.at, input.kept]
  )
}
