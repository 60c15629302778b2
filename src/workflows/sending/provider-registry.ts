import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The part of Medusa's Notification Module that knows its providers. */
export type ProviderRegistry = {
  getProviderForChannels(channel: string): Promise<{ id: string } | undefined>
  retrieveProviderRegistration(id: string): unknown
}

/**
 * What Medusa itself asks for a channel's provider. The module has no public
 * way to it: null where the module is another one that has no such part.
 * Undefined where there is no Notification Module at all.
 */
export function providerRegistry(
  container: MedusaContainer
): ProviderRegistry | null | undefined {
  const module = container.resolve(Modules.NOTIFICATION, {
    allowUnregistered: true,
  }) as { notificationProviderService_?: ProviderRegistry } | undefined
  return module && (module.notificationProviderService_ ?? null)
}
