import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import {
  type DirectProvider,
  isDirectProvider,
} from "../../providers/direct-provider"
import { providerRegistry } from "./provider-registry"

export type FoundProvider = {
  /** Medusa's id of it, under which attempts are kept. */
  id: string
  /** Null when messages go through the Notification Module. */
  direct: DirectProvider | null
}

/**
 * The channel's notification provider, and whether it can be called directly.
 * Where nobody can tell, all messages go through the module, and attempts are
 * kept under its name.
 */
export async function findProvider(
  container: MedusaContainer,
  channel: string
): Promise<FoundProvider> {
  const registry = providerRegistry(container)
  try {
    const row = await registry?.getProviderForChannels(channel)
    if (!row) {
      return UNKNOWN
    }
    const provider = registry?.retrieveProviderRegistration(row.id)
    return {
      id: row.id,
      direct: isDirectProvider(provider) ? provider : null,
    }
  } catch {
    return UNKNOWN
  }
}

const UNKNOWN: FoundProvider = { id: Modules.NOTIFICATION, direct: null }
