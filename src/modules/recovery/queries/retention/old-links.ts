import type { Walk } from "./walk-page"

/**
 * Links that have expired for as long. Those to unsubscribe are kept: they
 * hold nothing of anybody, and a message must not outlive them. So are those
 * that tell where a cart came from.
 */
export const oldLinks = (before: Date): Walk => ({
  name: "links",
  table: "recovery_link",
  key: "id",
  where: `row.expires_at < ? AND row.purpose = 'restore'
    AND row.restored_cart_id IS NULL`,
  params: [before],
})
