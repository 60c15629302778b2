import { model } from "@medusajs/framework/utils"

/**
 * One thing that a provider reported, so that a repeat changes nothing. Holds
 * no address.
 */
const WebhookEvent = model
  .define("recovery_webhook_event", {
    id: model.id({ prefix: "rwev" }).primaryKey(),
    provider: model.text(),
    /** The same whenever it is reported. */
    event_id: model.text(),
    kind: model.text(),
    occurred_at: model.dateTime(),
    heard_at: model.dateTime(),
    /** Null where it was about another message than ours. */
    touch_id: model.text().nullable(),
    /** Its own words, without addresses; or what a proof was used for. */
    detail: model.text().nullable(),
  })
  .indexes([
    { on: ["provider", "event_id"], unique: true },
    { on: ["touch_id"], where: "touch_id IS NOT NULL" },
    { on: ["heard_at", "id"] },
  ])

export default WebhookEvent
