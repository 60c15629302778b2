/** What all carts of a benchmark hold, and where they are sold. */
export const CHANNEL = "sc_bench"
export const TITLES = ["Mug", "Teapot", "Tea towel"]

const PLENTY = 1_000_000_000

/**
 * A channel with a full warehouse, so that what a message costs holds the look
 * at what is in stock. Once in a database; again it does nothing.
 */
export async function seedStock({ sql }) {
  await sql(
    `INSERT INTO sales_channel (id, name) VALUES ($1, 'Web')
     ON CONFLICT DO NOTHING`,
    [CHANNEL]
  )
  await sql(
    `INSERT INTO stock_location (id, name) VALUES ('sloc_bench', 'Warehouse')
     ON CONFLICT DO NOTHING`
  )
  await sql(
    `INSERT INTO sales_channel_stock_location
       (id, sales_channel_id, stock_location_id)
     VALUES ('scloc_bench', $1, 'sloc_bench') ON CONFLICT DO NOTHING`,
    [CHANNEL]
  )
  for (const insert of VARIANTS) {
    await sql(
      `INSERT INTO ${insert} FROM unnest($1::text[]) AS title
       ON CONFLICT DO NOTHING`,
      [TITLES]
    )
  }
}

const VARIANTS = [
  `product (id, title, handle, status)
   SELECT 'prod_' || title, title, 'bench-' || title, 'published'`,
  `product_sales_channel (id, product_id, sales_channel_id)
   SELECT 'prodsc_' || title, 'prod_' || title, '${CHANNEL}'`,
  `product_variant (id, title, product_id, manage_inventory)
   SELECT 'variant_' || title, 'Blue', 'prod_' || title, true`,
  `inventory_item (id, sku)
   SELECT 'iitem_' || title, 'bench-' || title`,
  `product_variant_inventory_item
     (id, variant_id, inventory_item_id, required_quantity)
   SELECT 'pvitem_' || title, 'variant_' || title, 'iitem_' || title, 1`,
  `inventory_level
     (id, inventory_item_id, location_id, stocked_quantity,
      raw_stocked_quantity)
   SELECT 'ilev_' || title, 'iitem_' || title, 'sloc_bench', ${PLENTY},
          '{"value": "${PLENTY}", "precision": 20}'`,
]
