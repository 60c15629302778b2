import { model } from "@medusajs/framework/utils"

/** How often a provider reported a kind of thing on a day. */
const WebhookTally = model
  .define("recovery_webhook_tally", {
    id: model.id({ prefix: "rwta" }).primaryKey(),
    provider: model.text(),
    /** A kind of event; or why a call was not believed. */
    kind: model.text(),
    /** The day's beginning, UTC. */
    day: model.dateTime(),
    count: model.number(),
    last_at: model.dateTime(),
  })
  .indexes([{ on: ["provider", "day", "kind"], unique: true }])

export default WebhookTally
