import type { Walk } from "./walk-page"

/**
 * Whose a cart was that was left: also of those whom nobody has written to,
 * and who are no contact. What it may share with others goes, too: who knows
 * the secret could try addresses on it.
 */
export const oldNames = (before: Date, now: Date): Walk => ({
  name: "names",
  table: "recovery_tracked_cart",
  key: "id",
  set: `email = NULL, customer_id = NULL, customer_name = NULL, locale = NULL,
    patterns = NULL, passed_over = NULL,
    erased_at = CASE WHEN COALESCE(email, customer_id, customer_name) IS NULL
                THEN erased_at ELSE ?::timestamptz END`,
  where: `row.last_activity_at < ? AND row.abandoned_at IS NOT NULL
    AND (row.email IS NOT NULL OR row.customer_id IS NOT NULL
      OR row.customer_name IS NOT NULL OR row.patterns <> '[]'::jsonb)
    AND NOT EXISTS (SELECT FROM recovery_enrollment
                     WHERE recovery_enrollment.cart_id = row.cart_id
                       AND state = 'active'
                       AND recovery_enrollment.deleted_at IS NULL)`,
  params: [now, before],
})
