import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { addMs } from "../../domain/time/duration"
import { insertUnseenCarts } from "../../modules/recovery/queries/tracking/insert-unseen-carts"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { sweep } from "../sweep"

/**
 * Finds carts that no event told of. Those from before the installation are
 * never tracked by it.
 */
export async function sweepCarts(
  container: MedusaContainer,
  finding: Finding
): Promise<number> {
  const recovery = recoveryModule(container)
  const { taken } = await sweep(container, finding, {
    source: "cart",
    cursor: "swept_carts",
    keptSince: addMs(finding.now, -recovery.options.retention.carts),
    askMedusa: async ({ after, before }, take) => {
      const carts = await container.resolve(Modules.CART).listCarts(
        {
          id: { $gt: after, ...(before !== null && { $lt: before }) },
        } as never,
        { select: ["id", "created_at"], take, order: { id: "ASC" } }
      )
      return carts.map((cart) => ({
        id: cart.id,
        created_at: new Date(cart.created_at!),
      }))
    },
    take: (rows) =>
      recovery.read((db) =>
        insertUnseenCarts(
          db,
          rows.map(({ id, created_at }) => ({ cart_id: id, created_at }))
        )
      ),
  })
  return taken
}
