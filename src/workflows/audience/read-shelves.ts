import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { selectLiveProducts } from "../../modules/recovery/queries/medusa/select-live-products"
import {
  selectShelves,
  type Shelf,
  type ShelfRow,
} from "../../modules/recovery/queries/medusa/select-shelves"
import { rowsFromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"
import { present } from "../tracking/present"

/** Those of the products that are there. */
export async function readProducts(
  container: MedusaContainer,
  ids: string[]
): Promise<Set<string>> {
  if (!ids.length) {
    return new Set()
  }
  const rows = await rowsFromTables(container, "products", ids, {
    ofKey: (id) => id,
    ofRow: ({ id }: { id: string }) => id,
    tables: (keys) =>
      recoveryModule(container).read((db) => selectLiveProducts(db, keys)),
    services: (keys) =>
      container
        .resolve(Modules.PRODUCT)
        .listProducts({ id: keys }, { select: ["id"], take: keys.length }),
  })
  return new Set(rows.map(({ id }) => id))
}

/** Products by the category, collection or tag that they are in now. */
export async function readShelves(
  container: MedusaContainer,
  shelf: Shelf,
  ids: string[]
): Promise<Map<string, string[]>> {
  if (!ids.length) {
    return new Map()
  }
  const rows = await rowsFromTables(container, `products by ${shelf}`, ids, {
    ofKey: (id) => id,
    ofRow: ({ id }: ShelfRow) => id,
    tables: (keys) =>
      recoveryModule(container).read((db) => selectShelves(db, shelf, keys)),
    services: (keys) => askServices(container, shelf, keys),
  })
  return new Map(rows.map(({ id, products }) => [id, products]))
}

const ENTITIES = {
  categories: "product_category",
  collections: "product_collection",
  tags: "product_tag",
} as const

type Answer = {
  id: string
  mpath?: string
  products?: ({ id: string } | null)[] | null
}

/** The same by Medusa's own way, slower. */
async function askServices(
  container: MedusaContainer,
  shelf: Shelf,
  ids: string[]
): Promise<ShelfRow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const ask = async (filters?: object) => {
    const { data } = await query.graph({
      entity: ENTITIES[shelf],
      fields: [
        "id",
        ...(shelf === "categories" ? ["mpath"] : []),
        "products.id",
      ],
      filters: filters as never,
    })
    return data as unknown as Answer[]
  }
  const named = await ask({ id: ids })
  // A category holds what those below it hold.
  const all = shelf === "categories" && named.length ? await ask() : named
  return named.map(({ id, mpath }) => ({
    id,
    products: [
      ...new Set(
        all
          .filter((one) => one.id === id || one.mpath?.startsWith(`${mpath}.`))
          .flatMap(({ products }) => present(products).map((one) => one.id))
      ),
    ],
  }))
}
