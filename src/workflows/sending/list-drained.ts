import type { MedusaContainer } from "@medusajs/framework/types"

import { CHANNELS } from "../../domain/touch/channel"
import { listStepChannels } from "../../modules/recovery/queries/sequence/list-step-channels"
import { recoveryModule } from "../recovery-module"

/** Channels whose lines are drained: ours, and whatever a step names. */
export async function listDrained(
  container: MedusaContainer
): Promise<string[]> {
  const named = await recoveryModule(container).read(listStepChannels)
  return [...new Set<string>([...CHANNELS, ...named])]
}
