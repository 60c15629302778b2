import { model } from "@medusajs/framework/utils"

import { CREDIT_BASES } from "../../../domain/attribution/credit-touch"

/**
 * One order and the one touch that it is put down to: `recovered` by a click or
 * a code, `assisted` where its person was only written to. What is given back
 * whole, or canceled, is `reversed`.
 */
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
    /** What it is put down to its touch for. */
    basis: model.enum([...CREDIT_BASES]).default("click"),
    currency_code: model.text(),
    revenue: model.bigNumber(),
    refunded: model.bigNumber().default(0),
    /** When that changed last. */
    refunded_at: model.dateTime().nullable(),
    /** When the code was used, where that was it; null: nothing was clicked. */
    clicked_at: model.dateTime().nullable(),
    recovered_at: model.dateTime(),
    reversed_at: model.dateTime().nullable(),
    /** The message's code, when the order used it. */
    code: model.text().nullable(),
  })
  .indexes([{ on: ["recovered_at"] }])

export default Recovery
