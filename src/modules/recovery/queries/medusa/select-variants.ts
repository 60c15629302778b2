import { type Db, rowsParam } from "../../db"

export type VariantQuestion = {
  variant_id: string
  /** Of the cart; a cart that was made without one is asked less. */
  sales_channel_id: string | null
}

export type VariantAnswer = VariantQuestion & {
  sold: boolean
  /** Null when pieces are not counted. */
  stock: number | null
}

/**
 * What can be bought of variants in sales channels, out of Medusa's tables,
 * as `getVariantAvailability` computes it: of each of a variant's inventory
 * items, what the channel's locations have and nobody reserved; the scarcest
 * decides. A counted variant without an inventory item or a location can't be
 * bought, since Medusa refuses it. Without a channel nothing is known of
 * stock. Variants that are gone are absent.
 */
export async function selectVariants(
  db: Db,
  questions: VariantQuestion[]
): Promise<VariantAnswer[]> {
  return await db.execute<VariantAnswer>(
    `SELECT asked.variant_id, asked.sales_channel_id,
            product.status = 'published'
              AND (asked.sales_channel_id IS NULL OR EXISTS (
                SELECT FROM product_sales_channel AS link
                 WHERE link.product_id = product.id
                   AND link.sales_channel_id = asked.sales_channel_id
                   AND link.deleted_at IS NULL)) AS sold,
            CASE WHEN asked.sales_channel_id IS NOT NULL
              AND variant.manage_inventory AND NOT variant.allow_backorder
              THEN COALESCE((
                SELECT min(floor(COALESCE((
                         SELECT sum(level.stocked_quantity
                                  - level.reserved_quantity)
                           FROM inventory_level AS level
                           JOIN sales_channel_stock_location AS place
                             ON place.stock_location_id = level.location_id
                            AND place.deleted_at IS NULL
                          WHERE level.inventory_item_id = part.inventory_item_id
                            AND level.deleted_at IS NULL
                            AND place.sales_channel_id = asked.sales_channel_id
                       ), 0) / NULLIF(part.required_quantity, 0)))
                  FROM product_variant_inventory_item AS part
                 WHERE part.variant_id = variant.id
                   AND part.deleted_at IS NULL), 0)::float8
            END AS stock
       FROM jsonb_to_recordset(?::jsonb) AS asked(
              variant_id text, sales_channel_id text)
       JOIN product_variant AS variant
         ON variant.id = asked.variant_id AND variant.deleted_at IS NULL
       JOIN product
         ON product.id = variant.product_id AND product.deleted_at IS NULL`,
    [rowsParam(questions)]
  )
}
