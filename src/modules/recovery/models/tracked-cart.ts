import { model } from "@medusajs/framework/utils"

import { ROBOT_KINDS } from "../../../domain/tracking/robot"
import { STAGES } from "../../../domain/tracking/stage"

/** One Medusa cart: our own activity clock and what it was worth. */
const TrackedCart = model
  .define("recovery_tracked_cart", {
    /** `rtc_` and the cart's id. The one unique index, so that whoever sees a
     *  cart first at the same moment finds the other's row by it. */
    id: model.id({ prefix: "rtc" }).primaryKey(),
    cart_id: model.text().index(),
    last_activity_at: model.dateTime(),
    status: model
      .enum(["active", "abandoned", "completed", "empty"])
      .default("active"),
    stage: model.enum([...STAGES]).default("cart"),
    email: model.text().searchable().index().nullable(),
    customer_id: model.text().index().nullable(),
    customer_name: model.text().nullable(),
    locale: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    /** Of the address that it is delivered to. */
    country_code: model.text().nullable(),
    /** Whether its person had bought before, when it was abandoned; null of
     *  nobody whom we know. */
    is_returning: model.boolean().nullable(),
    currency_code: model.text().nullable(),
    value: model.bigNumber().default(0),
    item_count: model.number().default(0),
    /** The lines when it was last seen abandoned: `ShownItem[]`. */
    items: model.json().nullable(),
    unreachable_reason: model.text().nullable(),
    /** Why no sequence took it: `PassedOver[]`. */
    passed_over: model.json().nullable(),
    abandoned_at: model.dateTime().nullable(),
    /** How far it had come by then, whatever became of it. */
    abandoned_stage: model.enum([...STAGES]).nullable(),
    order_id: model.text().index().nullable(),
    /** How often it could not be judged since it last was, and until when it
     *  is left alone: its activity is another matter. */
    failed_looks: model.number().default(0),
    look_again_at: model.dateTime().nullable(),
    /** Why it is no person's cart, where it is none. */
    robot: model.enum([...ROBOT_KINDS]).nullable(),
    /** When an admin said that it is a person's: it is not marked again. */
    person_since: model.dateTime().nullable(),
    /** What a robot's carts would share, as HMACs: `patterns-of.ts`. */
    patterns: model.json().nullable(),
    /** When it was shopped on, as milliseconds, a minute apart at least: what
     *  shows that somebody who followed a link was a person. */
    visits: model.json().nullable(),
    /** When its person was erased, as long as nobody else has it. */
    erased_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["last_activity_at"], where: "status = 'active'" },
    {
      on: ["look_again_at"],
      where: "status = 'active' AND look_again_at IS NOT NULL",
    },
    { on: ["abandoned_at", "cart_id"], where: "abandoned_at IS NOT NULL" },
    { on: ["robot", "abandoned_at"], where: "robot IS NOT NULL" },
  ])

export default TrackedCart
