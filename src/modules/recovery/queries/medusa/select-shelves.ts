import type { Db } from "../../db"

/** What a shop sorts its products by. */
export type Shelf = "categories" | "collections" | "tags"

export type ShelfRow = { id: string; products: string[] }

/** Rows of the shelf `named` that are there, with the products on them. */
const SHELVES: Record<Shelf, string> = {
  // A category holds what those below it hold.
  categories: `
    SELECT named.id, ARRAY(
             SELECT DISTINCT link.product_id
               FROM product_category AS part
               JOIN product_category_product AS link
                 ON link.product_category_id = part.id
              WHERE (part.id = named.id
                     OR starts_with(part.mpath, named.mpath || '.'))
                AND part.deleted_at IS NULL) AS products
      FROM product_category AS named`,
  collections: `
    SELECT named.id, ARRAY(
             SELECT product.id FROM product
              WHERE product.collection_id = named.id
                AND product.deleted_at IS NULL) AS products
      FROM product_collection AS named`,
  tags: `
    SELECT named.id, ARRAY(
             SELECT link.product_id FROM product_tags AS link
              WHERE link.product_tag_id = named.id) AS products
      FROM product_tag AS named`,
}

/** Categories, collections or tags that are there, with their products. */
export async function selectShelves(
  db: Db,
  shelf: Shelf,
  ids: readonly string[]
): Promise<ShelfRow[]> {
  return await db.execute<ShelfRow>(
    `${SHELVES[shelf]}
      WHERE named.id = ANY(?) AND named.deleted_at IS NULL`,
    [ids]
  )
}
