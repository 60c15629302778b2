import type { IAnalyticsModuleService } from "@medusajs/framework/types"

import type { EventSink } from "./event-sink"

/**
 * Medusa's Analytics Module. It passes on neither the time nor the UUID, so
 * both stand among the properties, and it is told one by one: a crash then
 * leaves no more than one event that it may have and is told again.
 */
export function analyticsSink(analytics: IAnalyticsModuleService): EventSink {
  return {
    name: "analytics",
    title: "Medusa's Analytics Module",
    page: 1,
    async tell(events) {
      for (const { uuid, name, at, distinctId, properties } of events) {
        await analytics.track({
          event: name,
          actor_id: distinctId,
          properties: {
            ...properties,
            event_id: uuid,
            occurred_at: at.toISOString(),
          },
        })
      }
    },
  }
}
