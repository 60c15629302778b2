import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * The channels that some notification provider serves. The Notification
 * Module has no method that tells its providers, so this reads the table in
 * which it registers them at boot.
 */
export async function listChannels(
  container: MedusaContainer
): Promise<Set<string>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const providers: { channels: string[] }[] = await knex(
    "notification_provider"
  )
    .where({ is_enabled: true, deleted_at: null })
    .select("channels")
  return new Set(providers.flatMap(({ channels }) => channels))
}
