import type { Walk } from "./walk-page"

/**
 * Carts that were never left, nor written about, and are quiet for long. The
 * sweep does not look for carts of that age.
 */
export const oldCarts = (before: Date): Walk => ({
  name: "carts",
  table: "recovery_tracked_cart",
  key: "id",
  where: `row.status <> 'active' AND row.abandoned_at IS NULL
    AND row.last_activity_at < ?
    AND NOT EXISTS (SELECT FROM recovery_enrollment
                     WHERE recovery_enrollment.cart_id = row.cart_id
                       AND recovery_enrollment.deleted_at IS NULL)
    AND NOT EXISTS (SELECT FROM recovery_enrollment
                     WHERE restored_cart_id = row.cart_id
                       AND recovery_enrollment.deleted_at IS NULL)`,
  params: [before],
})
