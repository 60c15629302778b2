import type { MedusaContainer } from "@medusajs/framework/types"

import {
  type DirectProvider,
  isDirectProvider,
} from "../../providers/direct-provider"
import { providerRegistry } from "./provider-registry"

/**
 * The channel's notification provider, when it can be called directly; null
 * when messages go through the Notification Module.
 */
export async function findDirectProvider(
  container: MedusaContainer,
  channel: string
): Promise<DirectProvider | null> {
  const registry = providerRegistry(container)
  try {
    const row = await registry?.getProviderForChannels(channel)
    const provider = row && registry?.retrieveProviderRegistration(row.id)
    return isDirectProvider(provider) ? provider : null
  } catch {
    return null
  }
}
