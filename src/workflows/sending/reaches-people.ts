import type { MedusaContainer } from "@medusajs/framework/types"

import type { DirectProvider } from "../../providers/direct-provider"
import { perProcess } from "../process/per-process"
import { providerRegistry } from "./provider-registry"

/** Medusa's own for development, which only writes to the log. */
const LOGGING = "notification-local"

/** Providers come with the boot: one that was found stays. */
const known = perProcess(() => new Map<string, object>())

/**
 * Whether a channel's messages leave this machine. They do with every
 * provider, except Medusa's own that only logs, and one that says it of itself
 * (`directDelivery.sandbox`), as `smtp` does for a mail catcher.
 */
export async function reachesPeople(
  container: MedusaContainer,
  channel: string
): Promise<boolean> {
  const found = known(container)
  const provider =
    found.get(channel) ?? (await findRegistered(container, channel))
  if (!provider) {
    return true
  }
  found.set(channel, provider)
  return !staysHere(provider)
}

function staysHere(provider: object): boolean {
  const { directDelivery } = provider as Partial<DirectProvider>
  const { identifier } = provider.constructor as { identifier?: string }
  return directDelivery?.sandbox === true || identifier === LOGGING
}

/** Null where the module does not show its providers. */
async function findRegistered(
  container: MedusaContainer,
  channel: string
): Promise<object | null> {
  const registry = providerRegistry(container)
  try {
    const row = await registry?.getProviderForChannels(channel)
    const provider = row && registry?.retrieveProviderRegistration(row.id)
    return typeof provider === "object" ? provider : null
  } catch {
    return null
  }
}
