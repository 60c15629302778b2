import { asAutovacuum } from "../../../scripts/lib/as-autovacuum.mjs"

const HOUR_MS = 3_600_000

/**
 * People who left carts two days ago, each in the default sequence with one
 * touch that is due. In one statement a table.
 *
 * @param from number of the first of them; makes every id
 * @param email what stands before its number and `@example.com`
 * @param position SQL: the step of the nth (`n`), of 3; the third has an offer
 * @param dueAt SQL: when its touch is due, from `n` and `now`
 * @param now by the workers' clocks
 */
export async function seedTouches(
  db,
  {
    from = 1,
    count,
    email = "person",
    position = "(ARRAY[3, 1, 3, 2])[n % 4 + 1]",
    dueAt = "now - n * interval '20 milliseconds'",
    now,
  }
) {
  const numbers = `generate_series(${from}, ${from + count - 1}) AS n`
  const left = new Date(now.getTime() - 2 * HOUR_MS)
  await db.query(
    `INSERT INTO cart (id, email, currency_code)
     SELECT ${id("cart")}, '${email}' || n || '@example.com', 'eur'
       FROM ${numbers}`
  )
  await db.query(
    `INSERT INTO cart_line_item
       (id, cart_id, title, product_title, variant_title, quantity,
        unit_price, raw_unit_price, created_at, updated_at)
     SELECT 'cali_' || n || '_' || item, ${id("cart")}, 'Thing ' || item,
            'Thing ' || item, 'Blue', 1, 10 * item,
            jsonb_build_object('value', (10 * item)::text, 'precision', 20),
            $1::timestamptz - interval '2 days',
            $1::timestamptz - interval '2 days'
       FROM ${numbers}, generate_series(1, 2) AS item`,
    [left]
  )
  await db.query(
    `INSERT INTO recovery_contact (id)
     SELECT ${id("rcon")} FROM ${numbers}`
  )
  await db.query(
    `INSERT INTO recovery_address
       (id, contact_id, channel, address, address_hash)
     SELECT ${id("radr")}, ${id("rcon")}, 'email',
            '${email}' || n || '@example.com', ''
       FROM ${numbers}`
  )
  await db.query(
    `INSERT INTO recovery_tracked_cart
       (id, cart_id, last_activity_at, status, email, currency_code,
        abandoned_at)
     SELECT ${id("rtc")}, ${id("cart")}, $1, 'abandoned',
            '${email}' || n || '@example.com', 'eur', $1
       FROM ${numbers}`,
    [left]
  )
  await db.query(
    `INSERT INTO recovery_enrollment
       (id, contact_id, address_id, sequence_id, cart_id, enrolled_at,
        counted_from, locale)
     SELECT ${id("renr")}, ${id("rcon")}, ${id("radr")}, sequence.id,
            ${id("cart")}, $1, $1, 'en'
       FROM recovery_sequence AS sequence, ${numbers}`,
    [left]
  )
  await db.query(
    `INSERT INTO recovery_touch
       (id, enrollment_id, sequence_id, step_id, position, channel, due_at)
     SELECT ${id("rtch")}, ${id("renr")}, step.sequence_id, step.id,
            step.position, step.channel, ${dueAt}
       FROM ${numbers}
       CROSS JOIN (SELECT $1::timestamptz AS now) AS clock
       JOIN recovery_sequence_step AS step ON step.position = ${position}`,
    [now]
  )
  await asAutovacuum((text) => db.query(text))
}

function id(prefix) {
  return `('${prefix}_' || lpad(n::text, 12, '0'))`
}
