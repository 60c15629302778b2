import { ADDRESS_HASH, CART, id, ITEMS } from "./seed.mjs"
import { inBulk } from "./in-bulk.mjs"
import { EMAIL, NAME } from "./seed-people.mjs"

/**
 * A year of a store: its carts and orders, and what the plugin has made of
 * them. Of ten carts three were ordered, three are empty and four abandoned,
 * or all ten abandoned where the list is what matters. Of twenty abandoned
 * ones ten went through the whole sequence, seven ended early, for every
 * reason there is, one is in the middle of it, and two could not be reached.
 * One of ten was held out; a few of both arms ordered. A thousandth is being
 * shopped on right now. Nothing is due.
 */
export async function seedHistory(database, size, { allAbandoned } = {}) {
  const carts = { size, abandoned: allAbandoned ? SHOPPED_ON : ABANDONED }
  await inBulk(database, async ({ sql }) => {
    await seedStore(sql, carts)
    await seedCarts(sql, carts)
    await seedEnrollments(sql, carts)
    await seedTouches(sql)
    await seedIncentives(sql)
    await seedOrders(sql)
    await seedRecoveries(sql)
    await noteAll(sql)
  })
  await database.settle()
}

const LONG_AGO = `now() - interval '4 days' - random() * interval '1 year'`
const SHOPPED_ON = "i % 1000 <> 999"
const ABANDONED = `i % 10 >= 6 AND ${SHOPPED_ON}`

/** Of a number of twenty that says how a cart's story went. */
const STORY = "i / 10 % 20"
const STATE = `CASE WHEN ${STORY} < 10 THEN 'completed'
                    WHEN ${STORY} < 17 THEN 'exited' ELSE 'active' END`
const EXIT_REASON = `
  (ARRAY['purchased', 'purchased', 'purchased', 'unsubscribed', 'cart_emptied',
         'canceled_by_admin', 'expired'])[${STORY} - 9]`
const REACHED = `${STORY} < 18`
const HELD_OUT = "hashtext(i::text) % 10 = 0"

async function seedStore(sql, { size }) {
  await sql(
    `INSERT INTO cart (id, email, currency_code, created_at, completed_at)
     SELECT ${CART}, ${EMAIL}, 'eur', ${LONG_AGO},
            CASE WHEN i % 10 < 3 THEN now() - interval '2 days' END
       FROM generate_series(1, $1::integer) AS i`,
    [size]
  )
  await sql(
    `INSERT INTO "order" (id, email, currency_code, status, created_at)
     SELECT ${id("order", "i")}, ${EMAIL}, 'eur', 'completed', ${LONG_AGO}
       FROM generate_series(1, $1::integer) AS i
      WHERE i % 10 < 3`,
    [size]
  )
}

async function seedCarts(sql, { size, abandoned }) {
  await sql(
    `INSERT INTO recovery_tracked_cart
       (id, cart_id, last_activity_at, status, stage, email, currency_code,
        value, raw_value, item_count, items, abandoned_at, order_id,
        customer_name)
     SELECT 'rtc_' || ${CART}, ${CART},
            CASE WHEN i % 1000 = 999
                 THEN now() - random() * interval '20 minutes' ELSE at END,
            CASE WHEN i % 1000 = 999 THEN 'active'
                 WHEN ${abandoned} THEN 'abandoned'
                 WHEN i % 10 < 3 THEN 'completed' ELSE 'empty' END,
            CASE WHEN i % 10 < 3 THEN 'completed' ELSE 'contact' END,
            ${EMAIL}, 'eur', worth,
            jsonb_build_object('value', worth::text, 'precision', 20), 6,
            CASE WHEN ${abandoned} THEN $2::jsonb END,
            CASE WHEN ${abandoned} THEN at + interval '1 hour' END,
            CASE WHEN i % 10 < 3 THEN ${id("order", "i")} END, ${NAME}
       FROM (SELECT i, ${LONG_AGO} AS at,
                    round((5 + random() * 300)::numeric, 2) AS worth
               FROM generate_series(1, $1::integer) AS i) AS carts`,
    [size, ITEMS]
  )
}

async function seedEnrollments(sql, { size, abandoned }) {
  await sql(
    `INSERT INTO recovery_contact (id, first_name, last_name)
     SELECT ${id("rcon", "i")}, 'Ada', 'Byron'
       FROM generate_series(1, $1::integer) AS i
      WHERE ${abandoned}`,
    [size]
  )
  await sql(
    `INSERT INTO recovery_address
       (id, contact_id, channel, address, address_hash)
     SELECT ${id("radr", "i")}, ${id("rcon", "i")}, 'email', ${EMAIL},
            ${ADDRESS_HASH}
       FROM generate_series(1, $1::integer) AS i
      WHERE ${abandoned}`,
    [size]
  )
  await sql(
    `INSERT INTO recovery_enrollment
       (id, contact_id, address_id, sequence_id, cart_id, state, exit_reason,
        exited_at, enrolled_at, counted_from, locale, arm, arm_probability)
     SELECT ${id("renr", "i")}, ${id("rcon", "i")}, ${id("radr", "i")},
            sequence.id, ${CART},
            ${STATE}, ${EXIT_REASON},
            CASE WHEN ${EXIT_REASON} IS NOT NULL THEN at END, at, at, 'en',
            CASE WHEN ${HELD_OUT} THEN 'holdout' ELSE 'treated' END,
            CASE WHEN ${HELD_OUT} THEN 0.1 ELSE 0.9 END
       FROM (SELECT i, ${LONG_AGO} AS at
               FROM generate_series(1, $1::integer) AS i) AS people,
            recovery_sequence AS sequence
      WHERE ${abandoned} AND ${REACHED}`,
    [size]
  )
}

/** Touch 1 of all, touches 2 and 3 of who stayed, the next one of the live. */
async function seedTouches(sql) {
  await sql(
    `INSERT INTO recovery_touch
       (id, enrollment_id, sequence_id, step_id, position, channel, state,
        due_at, attempt, delivery_key, followed, settled_at, sent_at)
     SELECT 'rtch_' || enrollment.id || step.position, enrollment.id,
            step.sequence_id, step.id, step.position, step.channel, 'sent',
            at, 1, enrollment.id || ':1', true, at, at
       FROM recovery_enrollment AS enrollment
       JOIN recovery_sequence_step AS step
         ON step.position = 1 OR enrollment.state = 'completed',
            LATERAL (SELECT enrollment.enrolled_at
                            + step.position * interval '1 day' AS at) AS sent
      WHERE enrollment.arm = 'treated'`
  )
  await sql(
    `INSERT INTO recovery_touch
       (id, enrollment_id, sequence_id, step_id, position, channel, due_at)
     SELECT 'rtch_' || enrollment.id || '2', enrollment.id, step.sequence_id,
            step.id, 2, step.channel,
            now() + interval '1 hour' + random() * interval '1 day'
       FROM recovery_enrollment AS enrollment
       JOIN recovery_sequence_step AS step ON step.position = 2
      WHERE enrollment.state = 'active'`
  )
}

/** The codes of third touches: a tenth can still be used. */
async function seedIncentives(sql) {
  await sql(
    `INSERT INTO recovery_incentive
       (id, touch_id, code, promotion_id, state, expires_at, issued_at)
     SELECT 'rinc_' || id, id, 'BACK-' || md5(id), 'promo_' || id,
            CASE WHEN random() < 0.1 THEN 'issued' ELSE 'expired' END,
            now() + interval '1 hour' + random() * interval '1 day', sent_at
       FROM recovery_touch
      WHERE position = 3`
  )
}

/** Some bought after all, written to or not. */
async function seedOrders(sql) {
  const amounts = { total: 75, tax_total: 12, shipping_total: 5, refunded: 0 }
  const raw = Object.entries(amounts).flatMap(([name, amount]) => [
    [name, amount],
    [`raw_${name}`, `'{"value": "${amount}", "precision": 20}'`],
  ])
  await sql(
    `INSERT INTO recovery_order
       (order_id, kind, cart_id, contact_id, placed_at, attributed_at,
        reconciled_at, currency_code, ${raw.map(([name]) => name).join(", ")})
     SELECT 'order_of_' || cart_id, 'checkout', cart_id, contact_id, at, at,
            at, 'eur', ${raw.map(([, value]) => value).join(", ")}
       FROM recovery_enrollment,
            LATERAL (SELECT enrolled_at + interval '4 days' AS at) AS placed
      WHERE state = 'completed' AND random() < 0.06`
  )
}

/** Whoever was written to bought for the last message. */
async function seedRecoveries(sql) {
  await sql(
    `INSERT INTO recovery_recovery
       (id, order_id, touch_id, enrollment_id, cart_id, currency_code,
        revenue, raw_revenue, raw_refunded, clicked_at, recovered_at)
     SELECT 'rrec_' || enrollment.id, 'order_of_' || enrollment.cart_id,
            touch.id, enrollment.id, enrollment.cart_id, 'eur', 75,
            '{"value": "75", "precision": 20}',
            '{"value": "0", "precision": 20}', touch.sent_at, placed.placed_at
       FROM recovery_order AS placed
       JOIN recovery_enrollment AS enrollment
         ON enrollment.cart_id = placed.cart_id
       JOIN recovery_touch AS touch
         ON touch.enrollment_id = enrollment.id AND touch.position = 3`
  )
}

/** What the triggers would have done: the list is made of these. */
async function noteAll(sql) {
  await sql(
    `INSERT INTO recovery_cart_change (cart_id)
     SELECT cart_id FROM recovery_tracked_cart WHERE abandoned_at IS NOT NULL`
  )
}
