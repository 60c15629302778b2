import type { MedusaContainer } from "@medusajs/framework/types"

import { perProcess } from "../process/per-process"
import { providerRegistry } from "./provider-registry"
import { logOf } from "../log-of"

const told = perProcess(() => ({ once: false }))

/**
 * Whether some notification provider serves a channel. Where nobody can tell,
 * since the Notification Module was replaced by one that has other insides,
 * there may be one: what it says to a message decides then, and nothing waits
 * in silence.
 */
export async function hasProvider(
  container: MedusaContainer,
  channel: string
): Promise<boolean> {
  const registry = providerRegistry(container)
  if (registry === undefined) {
    return false
  }
  try {
    if (registry) {
      return Boolean(await registry.getProviderForChannels(channel))
    }
    sayOnce(container, "it is not Medusa's own")
  } catch (error) {
    sayOnce(container, (error as Error).message)
  }
  return true
}

function sayOnce(container: MedusaContainer, why: string): void {
  const state = told(container)
  if (!state.once) {
    state.once = true
    logOf(container).warn(
      `Cart recovery cannot ask the Notification Module for its providers, and takes it that there is one: ${why}`
    )
  }
}
