import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type Summary = {
  seed: number
  carts: number
  abandoned: number
  /** Messages by state; those due were not sent when the story ended. */
  touches: Record<string, number>
  /** Carts of people who were held out: nothing was sent about them. */
  heldOut: number
  restored: number
  /** Orders credited to a message and still standing. */
  recovered: number
  /** Orders that were credited and then canceled. */
  canceled: number
  revenue: { currency_code: string; orders: number; recovered: number }[]
  codes: { issued: number; redeemed: number }
}

const COUNTS = `
  SELECT
    (SELECT count(*) FROM demo_story_cart)::int AS carts,
    (SELECT count(*) FROM recovery_tracked_cart
      WHERE abandoned_at IS NOT NULL)::int AS abandoned,
    (SELECT count(*) FROM recovery_enrollment
      WHERE arm = 'holdout')::int AS "heldOut",
    (SELECT count(*) FROM recovery_enrollment
      WHERE restored_at IS NOT NULL)::int AS restored,
    (SELECT count(*) FROM recovery_recovery
      WHERE status = 'recovered')::int AS recovered,
    (SELECT count(*) FROM recovery_recovery
      WHERE status = 'reversed')::int AS canceled,
    (SELECT count(*) FROM recovery_incentive
      WHERE issued_at IS NOT NULL)::int AS issued,
    (SELECT count(*) FROM recovery_incentive
      WHERE state = 'redeemed')::int AS redeemed`

const TOUCHES = `
  SELECT state, count(*)::int AS count
    FROM recovery_touch GROUP BY state ORDER BY state`

const REVENUE = `
  SELECT currency_code, count(*)::int AS orders,
         sum(revenue - refunded)::float AS recovered
    FROM recovery_recovery
   WHERE status = 'recovered'
   GROUP BY currency_code ORDER BY currency_code`

/** The story in numbers, straight from the tables. */
export async function summarize(db: Knex, seed: number): Promise<Summary> {
  const rows = async (sql: string) => (await db.raw(sql)).rows
  const [counts] = await rows(COUNTS)
  const { issued, redeemed, ...numbers } = counts
  const touches: { state: string; count: number }[] = await rows(TOUCHES)
  return {
    seed,
    ...numbers,
    touches: Object.fromEntries(touches.map((t) => [t.state, t.count])),
    revenue: await rows(REVENUE),
    codes: { issued, redeemed },
  }
}
