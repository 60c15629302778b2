import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Whether a tick at this time would find work. Most hours of a small shop
 * have none, and 14 days in a minute and a half leave no time for those.
 */
export async function somethingIsDue(
  db: Knex,
  { now, quietMs }: { now: Date; quietMs: number }
): Promise<boolean> {
  const { rows } = await db.raw(
    `SELECT EXISTS (SELECT FROM recovery_touch
                     WHERE state = 'due' AND due_at <= :now)
         OR EXISTS (SELECT FROM recovery_tracked_cart
                     WHERE status = 'active' AND last_activity_at <= :quiet)
         OR EXISTS (SELECT FROM recovery_incentive
                     WHERE state = 'issued'
                       AND (expires_at <= :now OR revoke_requested)) AS due`,
    { now, quiet: new Date(now.getTime() - quietMs) }
  )
  return rows[0].due
}
