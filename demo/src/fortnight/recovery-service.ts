import type { MedusaContainer } from "@medusajs/framework/types"

/** What the story uses of the plugin's module. */
export type RecoveryService = {
  options: { quietPeriod: number }
  useClock: (clock?: () => Date, options?: { story: boolean }) => void
  flushActivity: () => Promise<void>
}

export function recoveryService(container: MedusaContainer): RecoveryService {
  return container.resolve("recovery")
}
