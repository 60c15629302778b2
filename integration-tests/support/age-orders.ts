import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Makes all orders older than the minute in which a payment may yet be
 * declined, and which sweeps leave to their events.
 */
export async function ageOrders(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.raw(`UPDATE "order" SET created_at = created_at - interval '61 s'`)
  await knex.raw(
    `UPDATE cart SET completed_at = completed_at - interval '61 s'`
  )
}
