import { model } from "@medusajs/framework/utils"

import { ACTORS, HIT_REASONS, SIGN_KINDS } from "../../../domain/return/hit"
import { TOUCH_EVENT_KINDS } from "../../../domain/touch/touch-event-kind"

/**
 * One later fact about a touch; append-only but for what is thought of it. Of
 * a hit all is kept that a better rule would ask for, and no full address.
 */
const TouchEvent = model
  .define("recovery_touch_event", {
    /** Made at the door, so that writing it twice changes nothing. */
    id: model.id({ prefix: "rtev" }).primaryKey(),
    touch_id: model.text(),
    kind: model.enum([...TOUCH_EVENT_KINDS]),
    actor: model.enum([...ACTORS]),
    occurred_at: model.dateTime(),
    link_id: model.text().nullable(),
    /** Which link or picture of its message: `domain/return/hit.ts`. */
    link: model.text().nullable(),
    method: model.text().nullable(),
    /** Empty when the request had none; null when it is not kept. */
    user_agent: model.text().nullable(),
    /** Its headers said that nobody had asked for it yet. */
    ahead: model.boolean().default(false),
    /** Where it came from: an IPv4 /24 or an IPv6 /48. */
    network: model.text().nullable(),
    /** The provider that told of it; null for what we saw ourselves. */
    source: model.text().nullable(),
    /** That provider called it a machine's. */
    flagged: model.boolean().default(false),
    /** Why its actor is what it is; null for what is no hit. */
    reason: model.enum([...HIT_REASONS]).nullable(),
    /** What showed that it was a person's, and when that was. */
    sign: model.enum([...SIGN_KINDS]).nullable(),
    sign_at: model.dateTime().nullable(),
    /** How many more like it there were that are not kept one by one. */
    repeats: model.number().default(0),
    /** When it is judged again, and what hangs on it done; null: not. */
    look_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["touch_id", "kind", "occurred_at"] },
    // Few: what mailbox providers judge a sender by.
    { on: ["occurred_at"], where: "kind IN ('bounced', 'complained')" },
    { on: ["look_at", "id"], where: "look_at IS NOT NULL" },
  ])

export default TouchEvent
