import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { recoveryModule } from "../recovery-module"
import { analyticsSink } from "./analytics-sink"
import type { EventSink } from "./event-sink"
import { postHogSink } from "./posthog-sink"

/**
 * Who is told what happens in this store. Medusa's module passes on neither
 * time nor UUID, and may lead to the same PostHog: where that is told by
 * itself, the module is only if somebody says so.
 */
export function findSinks(container: MedusaContainer): EventSink[] {
  const { posthog, module } = recoveryModule(container).options.analytics
  const analytics =
    (module ?? !posthog)
      ? container.resolve(Modules.ANALYTICS, { allowUnregistered: true })
      : undefined
  return [
    ...(posthog ? [postHogSink(container)] : []),
    ...(analytics ? [analyticsSink(analytics)] : []),
  ]
}
