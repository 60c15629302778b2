import type { MedusaContainer } from "@medusajs/framework/types"

import { CHANNELS } from "../../domain/touch/channel"
import { listUsedChannels } from "../../modules/recovery/queries/touch/list-used-channels"
import { recoveryModule } from "../recovery-module"

/**
 * Channels whose lines are drained, and whose troubles are told: ours, and
 * whatever a step names or a message waits on.
 */
export async function listDrained(
  container: MedusaContainer
): Promise<string[]> {
  const named = await recoveryModule(container).read(listUsedChannels)
  return [...new Set<string>([...CHANNELS, ...named])]
}
