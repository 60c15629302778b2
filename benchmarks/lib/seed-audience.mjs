import { withoutIndexes } from "./in-bulk.mjs"

const TABLES = [
  "recovery_contact",
  "recovery_address",
  "recovery_consent",
  "recovery_profile",
]

/** People with rows for rules: six of ten said yes to ads, one took it back. */
export async function seedAudience({ sql, settle }, size) {
  // What follows these rows in a store would write others of its own.
  const triggers = (what) =>
    Promise.all(
      TABLES.map((table) => sql(`ALTER TABLE ${table} ${what} TRIGGER USER`))
    )
  await triggers("DISABLE")
  await withoutIndexes(sql, TABLES, async () => {
    for (const statement of statements(size)) {
      await sql(statement)
    }
  })
  await triggers("ENABLE")
  await settle()
}

const of = (list) =>
  `(ARRAY[${list.map((one) => `'${one}'`).join(",")}])[1 + i % ${list.length}]`

const statements = (size) => [
  `INSERT INTO recovery_contact (id)
   SELECT 'rcon_' || lpad(i::text, 10, '0') FROM generate_series(1, ${size}) AS i`,
  `INSERT INTO recovery_address (id, contact_id, channel, address, address_hash)
   SELECT 'radr_' || lpad(i::text, 10, '0'), 'rcon_' || lpad(i::text, 10, '0'),
          'email', 'someone' || i || '@example.com', md5(i::text)
     FROM generate_series(1, ${size}) AS i`,
  `INSERT INTO recovery_consent
     (id, address_id, purpose, decision, source, decided_at)
   SELECT 'rcns_' || lpad(i::text, 10, '0'), 'radr_' || lpad(i::text, 10, '0'),
          'ads', 'granted', 'checkout', now() - interval '60 days'
     FROM generate_series(1, ${size}) AS i WHERE i % 10 < 6`,
  `INSERT INTO recovery_consent
     (id, address_id, purpose, decision, source, decided_at)
   SELECT 'rcno_' || lpad(i::text, 10, '0'), 'radr_' || lpad(i::text, 10, '0'),
          'ads', 'withdrawn', 'preferences', now() - interval '6 days'
     FROM generate_series(1, ${size}) AS i WHERE i % 10 = 0`,
  `INSERT INTO recovery_profile
     (contact_id, first_name, last_name, country_code, locale, cart_id,
      cart_status, cart_stage, cart_value, cart_currency, cart_items,
      cart_products, abandoned_at, last_activity_at, order_count,
      last_order_at, spent, segment, messaged_at, clicked_at)
   SELECT 'rcon_' || lpad(i::text, 10, '0'), 'Some', 'One',
          ${of(["de", "at", "us", "fr", "gb"])},
          ${of(["de", "de-AT", "en-US", "fr", "en-GB", "it", "es"])},
          'cart_' || i,
          ${of(["abandoned", "abandoned", "abandoned", "completed", "empty"])},
          ${of(["cart", "contact", "address", "delivery", "payment"])},
          10 + i % 400, ${of(["eur", "eur", "usd"])}, 1 + i % 5,
          ARRAY['prod_' || i % 1000, 'prod_' || i % 777],
          now() - i % 365 * interval '1 day',
          now() - i % 300 * interval '1 day',
          i % 4,
          CASE WHEN i % 4 > 0 THEN now() - i % 700 * interval '1 day' END,
          CASE WHEN i % 4 > 0 THEN jsonb_build_object('eur', i % 900) END,
          CASE WHEN i % 4 > 0
            THEN ${of(["champions", "at_risk", "hibernating", "promising"])} END,
          now() - i % 90 * interval '1 day',
          CASE WHEN i % 3 = 0 THEN now() - i % 90 * interval '1 day' END
     FROM generate_series(1, ${size}) AS i`,
  `INSERT INTO recovery_value_mark (currency_code, high_value, carts, computed_at)
   VALUES ('eur', 330, 1000, now()), ('usd', 330, 1000, now())`,
]
