import type { MedusaContainer } from "@medusajs/framework/types"

import { selectOrderPrints } from "../../modules/recovery/queries/medusa/select-order-prints"
import { fromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"

/**
 * By which to tell whether an order has changed in Medusa; null where its
 * tables cannot be read: then only reading it tells.
 */
export async function readPrints(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string> | null> {
  return await fromTables(
    container,
    "orders",
    async () => {
      const rows = await recoveryModule(container).read((db) =>
        selectOrderPrints(db, ids)
      )
      return new Map(rows.map(({ id, print }) => [id, print]))
    },
    async () => null
  )
}
