import { model } from "@medusajs/framework/utils"

import { TOUCH_EVENT_KINDS } from "../../../domain/touch/touch-event-kind"

/** One later fact about a touch; append-only but for the actor's class. */
const TouchEvent = model
  .define("recovery_touch_event", {
    id: model.id({ prefix: "rtev" }).primaryKey(),
    touch_id: model.text(),
    kind: model.enum([...TOUCH_EVENT_KINDS]),
    actor: model.enum(["human", "machine", "suspect"]),
    occurred_at: model.dateTime(),
    link_id: model.text().nullable(),
    user_agent: model.text().nullable(),
  })
  .indexes([
    { on: ["touch_id", "kind", "occurred_at"] },
    // Few: what mailbox providers judge a sender by.
    { on: ["occurred_at"], where: "kind IN ('bounced', 'complained')" },
  ])

export default TouchEvent
