import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import {
  type DirectProvider,
  isDirectProvider,
} from "../../providers/direct-provider"

/** The part of Medusa's Notification Module that knows its providers. */
type ProviderRegistry = {
  getProviderForChannels(channel: string): Promise<{ id: string } | undefined>
  retrieveProviderRegistration(id: string): unknown
}

/**
 * The channel's notification provider, when it can be called directly; null
 * when messages go through the Notification Module. The module has no public
 * way to its providers: where this one is gone, all go through the module.
 */
export async function findDirectProvider(
  container: MedusaContainer,
  channel: string
): Promise<DirectProvider | null> {
  const { notificationProviderService_: registry } = container.resolve(
    Modules.NOTIFICATION
  ) as unknown as { notificationProviderService_?: ProviderRegistry }
  try {
    const row = await registry?.getProviderForChannels(channel)
    const provider = row && registry?.retrieveProviderRegistration(row.id)
    return isDirectProvider(provider) ? provider : null
  } catch {
    return null
  }
}
