import { model } from "@medusajs/framework/utils"

/** One order that was credited to one touch. */
const Recovery = model
  .define("recovery_recovery", {
    id: model.id({ prefix: "rrec" }).primaryKey(),
    order_id: model.text().unique(),
    touch_id: model.text().index(),
    enrollment_id: model.text().index(),
    cart_id: model.text(),
    status: model
      .enum(["recovered", "assisted", "reversed"])
      .default("recovered"),
    currency_code: model.text(),
    revenue: model.bigNumber(),
    refunded: model.bigNumber().default(0),
    /** When that changed last. */
    refunded_at: model.dateTime().nullable(),
    clicked_at: model.dateTime(),
    recovered_at: model.dateTime(),
    reversed_at: model.dateTime().nullable(),
    /** The message's code, when the order used it. */
    code: model.text().nullable(),
  })
  .indexes([{ on: ["recovered_at"] }])

export default Recovery
