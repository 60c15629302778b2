import type { Arm } from "../../../../domain/experiment/arm"
import type { Db } from "../../db"
import { netOf } from "./net-of"
import { ENROLLMENTS_OF_ROBOTS } from "./of-robots"

export type ArmRow = {
  /** Null: orders counted, in whichever currency. Else revenue in this one. */
  currency_code: string | null
  arm: Arm
  /** With which share its people were held out. */
  share: number
  people: number
  buyers: number
  /** Exact decimals, as all sums here. */
  sum: string
  squares: string
  /** Of goods alone: without delivery and taxes; nothing of orders counted. */
  net: string
  net_squares: string
  /** Of these, less what the goods cost, of orders of which that is known. */
  margin: string
  margin_squares: string
  orders: number
  /** Orders of which it is known what their goods cost. */
  costed: number
}

const SUMS = [
  "sum",
  "squares",
  "net",
  "net_squares",
  "margin",
  "margin_squares",
] as const

/**
 * What each arm brought, of enrollments from `from` to before `to`, where these
 * are there, that have grown old enough: sums over people, since people are
 * what is drawn.
 *
 * A person is in the arm of their first enrollment of the period, as it was
 * assigned then, whatever became of it. Theirs is each checkout that was placed
 * from an enrollment on until the next one, and at most for `horizonMs`, so
 * that windows overlap nowhere; canceled orders do not count, and what was
 * given back is taken off, in both arms. Whoever was enrolled while nobody was
 * held out has nobody to be compared with. Carts of robots are nobody's.
 */
export async function sumArms(
  db: Db,
  input: { from: Date | null; to: Date | null; horizonMs: number; now: Date }
): Promise<ArmRow[]> {
  const { from, to, horizonMs, now } = input
  return await db.execute<ArmRow>(
    `WITH story AS MATERIALIZED (
       SELECT id, contact_id, arm, enrolled_at,
              round(CASE arm WHEN 'holdout' THEN arm_probability
                             ELSE 1 - arm_probability END::numeric, 4) AS share,
              enrolled_at + ?::float8 * interval '1 millisecond' AS ends_at
         FROM recovery_enrollment
        WHERE enrolled_at >= ? AND enrolled_at < ?
          AND enrolled_at <= ?::timestamptz
                             - ?::float8 * interval '1 millisecond'
          AND arm_probability < 1
          AND deleted_at IS NULL
          AND id NOT IN (${ENROLLMENTS_OF_ROBOTS})
     ), person AS MATERIALIZED (
       SELECT DISTINCT ON (contact_id) contact_id, arm, share
         FROM story
        ORDER BY contact_id, enrolled_at, id
     ), bought AS MATERIALIZED (
       SELECT story.contact_id, placed.currency_code,
              count(*)::numeric AS orders, count(placed.cost) AS costed,
              sum(placed.total - COALESCE(placed.refunded, 0)) AS revenue,
              sum(placed.net) AS net,
              COALESCE(sum(placed.net - placed.cost), 0) AS margin
         FROM story
        CROSS JOIN LATERAL (
          SELECT placed_at, currency_code, total, refunded, cost,
                 round(${netOf("recovery_order")}, 4) AS net
            FROM recovery_order
           WHERE contact_id = story.contact_id
             AND placed_at >= story.enrolled_at
             AND placed_at < story.ends_at
             AND kind = 'checkout'
             AND canceled_at IS NULL
             AND total > COALESCE(refunded, 0)
             AND deleted_at IS NULL) AS placed
        WHERE NOT EXISTS (
          SELECT FROM recovery_enrollment AS next
           WHERE next.contact_id = story.contact_id
             AND next.enrolled_at BETWEEN story.enrolled_at
                                      AND placed.placed_at
             AND (next.enrolled_at, next.id) > (story.enrolled_at, story.id)
             AND next.deleted_at IS NULL)
        GROUP BY story.contact_id, placed.currency_code
     ), size AS (
       SELECT arm, share, count(*)::int AS people FROM person
        GROUP BY arm, share
     ), counted AS (
       SELECT contact_id, NULL AS currency_code, sum(orders) AS brought,
              0 AS net, 0 AS margin, sum(orders) AS orders,
              sum(costed) AS costed
         FROM bought GROUP BY contact_id
       UNION ALL
       SELECT contact_id, currency_code, revenue, net, margin, orders, costed
         FROM bought
     ), told AS (
       SELECT currency_code FROM counted
       UNION
       SELECT NULL
     )
     SELECT told.currency_code, size.arm, size.share::float8 AS share,
            size.people, COALESCE(sums.buyers, 0)::int AS buyers,
            COALESCE(sums.orders, 0)::int AS orders,
            COALESCE(sums.costed, 0)::int AS costed,
            ${SUMS.map(
              (name) => `trim_scale(COALESCE(sums.${name}, 0))::text AS ${name}`
            ).join(", ")}
       FROM told
      CROSS JOIN size
       LEFT JOIN (
         SELECT counted.currency_code, person.arm, person.share,
                count(*) AS buyers, sum(counted.brought) AS sum,
                sum(counted.brought * counted.brought) AS squares,
                sum(counted.net) AS net,
                sum(counted.net * counted.net) AS net_squares,
                sum(counted.margin) AS margin,
                sum(counted.margin * counted.margin) AS margin_squares,
                sum(counted.orders) AS orders, sum(counted.costed) AS costed
           FROM counted
           JOIN person ON person.contact_id = counted.contact_id
          GROUP BY counted.currency_code, person.arm, person.share) AS sums
         ON sums.currency_code IS NOT DISTINCT FROM told.currency_code
        AND sums.arm = size.arm AND sums.share = size.share
      ORDER BY told.currency_code NULLS FIRST, size.share, size.arm`,
    [horizonMs, from ?? "-infinity", to ?? "infinity", now, horizonMs]
  )
}
