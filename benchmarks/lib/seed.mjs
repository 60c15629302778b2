import { CHANNEL, seedStock, TITLES } from "./seed-stock.mjs"

/**
 * A store's rows, made in sets. People and carts are numbered; a benchmark
 * says which numbers it wants.
 */
export const id = (prefix, number) =>
  `'${prefix}_01G' || lpad((${number})::text, 23, '0')`

/** A ULID of 2022: the sweeps are long past it, and it is no foreign id. */
export const CART = id("cart", "i")
export const EMAIL = "'person-' || i || '@example.com'"

/** As long as a real one. */
export const ADDRESS_HASH = "md5(i::text) || md5('' || i)"

export const ITEMS = JSON.stringify(
  TITLES.map((title) => ({
    variant_id: `variant_${title}`,
    product_id: `prod_${title}`,
    title,
    variant_title: "Blue",
    thumbnail: `https://shop.test/${title}.png`,
    quantity: 2,
    unit_price: 12.5,
  }))
)

/**
 * Carts in Medusa's tables that were left two days ago: a customer, an address
 * and three lines each.
 */
export async function seedCarts(database, { first, last }) {
  const { sql } = database
  const range = [first, last]
  await seedStock(database)
  await sql(
    `INSERT INTO customer (id, email, first_name, last_name)
     SELECT ${id("cus", "i")}, ${EMAIL}, 'Ada', 'Byron'
       FROM generate_series($1::integer, $2::integer) AS i`,
    range
  )
  await sql(
    `INSERT INTO cart_address (id, first_name, last_name, address_1, city,
                               country_code, postal_code)
     SELECT ${id("caaddr", "i")}, 'Ada', 'Byron', '1 Main Street',
            'Springfield', 'fr', '12345'
       FROM generate_series($1::integer, $2::integer) AS i`,
    range
  )
  await sql(
    `INSERT INTO cart (id, email, customer_id, sales_channel_id, currency_code,
                       shipping_address_id, created_at)
     SELECT ${CART}, ${EMAIL}, ${id("cus", "i")}, $3, 'eur',
            ${id("caaddr", "i")}, now() - interval '2 days'
       FROM generate_series($1::integer, $2::integer) AS i`,
    [...range, CHANNEL]
  )
  await sql(
    `INSERT INTO cart_line_item
       (id, cart_id, product_id, variant_id, title, product_title,
        variant_title, thumbnail, quantity, unit_price, raw_unit_price,
        created_at, updated_at)
     SELECT ${id("cali", "i * 3 + line")}, ${CART}, item->>'product_id',
            item->>'variant_id', 'Blue', item->>'title', 'Blue',
            item->>'thumbnail', 2, 12.5,
            '{"value": "12.5", "precision": 20}',
            now() - interval '2 days', now() - interval '2 days'
       FROM generate_series($1::integer, $2::integer) AS i,
            jsonb_array_elements($3::jsonb) WITH ORDINALITY
              AS lines(item, line)`,
    [...range, ITEMS]
  )
}

/** Carts that the plugin knows of, as active ones. */
export async function seedTracked({ sql }, { first, last, at }) {
  await sql(
    `INSERT INTO recovery_tracked_cart
       (id, cart_id, last_activity_at, raw_value, stage, email)
     SELECT 'rtc_' || ${CART}, ${CART}, $3,
            '{"value": "0", "precision": 20}', 'contact', ${EMAIL}
       FROM generate_series($1::integer, $2::integer) AS i`,
    [first, last, at]
  )
}

/** Turns tracked carts into abandoned ones whose people are enrolled. */
export async function enroll({ sql }, { first, last, at }) {
  const range = [first, last]
  await sql(
    `UPDATE recovery_tracked_cart AS cart
        SET status = 'abandoned', abandoned_at = $3, value = 75,
            item_count = 6, currency_code = 'eur', items = $4
       FROM generate_series($1::integer, $2::integer) AS i
      WHERE cart.cart_id = ${CART}`,
    [...range, at, ITEMS]
  )
  await sql(
    `INSERT INTO recovery_contact (id, first_name, last_name)
     SELECT ${id("rcon", "i")}, 'Ada', 'Byron'
       FROM generate_series($1::integer, $2::integer) AS i`,
    range
  )
  await sql(
    `INSERT INTO recovery_address
       (id, contact_id, channel, address, address_hash)
     SELECT ${id("radr", "i")}, ${id("rcon", "i")}, 'email', ${EMAIL},
            ${ADDRESS_HASH}
       FROM generate_series($1::integer, $2::integer) AS i`,
    range
  )
  await sql(
    `INSERT INTO recovery_enrollment
       (id, contact_id, address_id, sequence_id, cart_id, enrolled_at,
        counted_from, locale)
     SELECT ${id("renr", "i")}, ${id("rcon", "i")}, ${id("radr", "i")},
            sequence.id, ${CART}, $3, $3, 'en'
       FROM generate_series($1::integer, $2::integer) AS i,
            recovery_sequence AS sequence`,
    [...range, at]
  )
}

/** The first step's touch of each enrollment. */
export async function seedTouches({ sql }, { first, last, dueAt }) {
  await sql(
    `INSERT INTO recovery_touch
       (id, enrollment_id, sequence_id, step_id, position, channel, due_at)
     SELECT ${id("rtch", "i")}, ${id("renr", "i")}, step.sequence_id, step.id,
            1, step.channel, $3
       FROM generate_series($1::integer, $2::integer) AS i,
            recovery_sequence_step AS step
      WHERE step.position = 1`,
    [first, last, dueAt]
  )
}

/** People whose first message is due at a moment, with all that it needs. */
export async function seedDue(database, { first, last, dueAt }) {
  const range = { first, last }
  const at = new Date(dueAt.getTime() - 3_600_000)
  await seedCarts(database, range)
  await seedTracked(database, { ...range, at })
  await enroll(database, { ...range, at })
  await seedTouches(database, { ...range, dueAt })
}
