import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { countAllOrders } from "../../modules/recovery/queries/medusa/count-all-orders"
import { fromTables } from "../from-tables"
import { recoveryModule } from "../recovery-module"

/** How many orders Medusa has. */
export async function countOrders(container: MedusaContainer): Promise<number> {
  return await fromTables(
    container,
    "orders",
    () => recoveryModule(container).read(countAllOrders),
    async () => {
      const [, count] = await container
        .resolve(Modules.ORDER)
        .listAndCountOrders({}, { select: ["id"], take: 1 })
      return count
    }
  )
}
