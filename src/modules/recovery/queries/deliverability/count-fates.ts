import type { Db } from "../../db"

/** What became of the messages of a time, of one sales channel. */
export type Fates = {
  /** Null for carts without one, and where channels are not told apart. */
  sales_channel_id: string | null
  /** Handed over, or refused at the door because nobody is there. */
  sent: number
  bounced: number
  complained: number
}

/**
 * Counts messages that were sent since a time, and those of them that bounced
 * or were complained about. Three walks along indexes of times; the carts are
 * asked for only where sales channels are told apart.
 */
export async function countFates(
  db: Db,
  {
    channel,
    since,
    byStore,
  }: { channel: string; since: Date; byStore: boolean }
): Promise<Fates[]> {
  const store = byStore ? "cart.sales_channel_id" : "NULL::text"
  const cart = byStore
    ? `LEFT JOIN recovery_tracked_cart cart
              ON cart.cart_id = enrollment.cart_id AND cart.deleted_at IS NULL`
    : ""
  const ofEnrollment = byStore
    ? `JOIN recovery_enrollment enrollment
              ON enrollment.id = touch.enrollment_id
             AND enrollment.deleted_at IS NULL ${cart}`
    : ""
  return await db.execute<Fates>(
    `SELECT sales_channel_id, sum(sent)::int AS sent,
            sum(bounced)::int AS bounced, sum(complained)::int AS complained
       FROM (
         SELECT ${store} AS sales_channel_id, count(*) AS sent,
                0 AS bounced, 0 AS complained
           FROM recovery_touch touch ${ofEnrollment}
          WHERE touch.sent_at >= ? AND touch.sent_at IS NOT NULL
            AND touch.channel = ? AND touch.deleted_at IS NULL
          GROUP BY 1
         UNION ALL
         SELECT ${store}, count(*), count(*), 0
           FROM recovery_touch touch
           JOIN recovery_enrollment enrollment
             ON enrollment.id = touch.enrollment_id
            AND enrollment.exit_reason = 'suppressed'
            AND enrollment.deleted_at IS NULL ${cart}
          WHERE touch.state = 'failed' AND touch.settled_at >= ?
            AND touch.channel = ? AND touch.deleted_at IS NULL
          GROUP BY 1
         UNION ALL
         SELECT ${store}, 0,
                count(DISTINCT touch.id) FILTER (WHERE event.kind = 'bounced'),
                count(DISTINCT touch.id)
                  FILTER (WHERE event.kind = 'complained')
           FROM recovery_touch_event event
           JOIN recovery_touch touch
             ON touch.id = event.touch_id AND touch.sent_at >= ?
            AND touch.channel = ? AND touch.deleted_at IS NULL ${ofEnrollment}
          WHERE event.kind IN ('bounced', 'complained')
            AND event.occurred_at >= ? AND event.deleted_at IS NULL
          GROUP BY 1
       ) AS part
      GROUP BY sales_channel_id
      ORDER BY sales_channel_id NULLS FIRST`,
    [since, channel, since, channel, since, channel, since]
  )
}
