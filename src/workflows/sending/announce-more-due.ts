import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { logOf } from "../log-of"

/** Told on Medusa's event bus when one worker has more to do than a batch. */
export const MORE_DUE_EVENT = "cart-recovery.more_due"

/** The bus gives each event to one worker, often to the one that told it. */
const CALLS = 4

/**
 * Calls other workers to help. Internal, and so behind every event of the
 * shop; whoever is sending already ignores it. Without the bus this worker
 * goes on alone.
 */
export async function announceMoreDue(
  container: MedusaContainer
): Promise<void> {
  try {
    await container.resolve(Modules.EVENT_BUS).emit(
      Array.from({ length: CALLS }, () => ({ name: MORE_DUE_EVENT, data: {} })),
      { internal: true }
    )
  } catch (error) {
    logOf(container).warn(
      `Cart recovery could not call other workers to help: ${(error as Error).message}`
    )
  }
}
