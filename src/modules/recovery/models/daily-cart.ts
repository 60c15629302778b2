import { model } from "@medusajs/framework/utils"

/**
 * Carts that were abandoned on a day, and what has become of them since,
 * whenever that was: a later column never counts more than an earlier one that
 * it is a part of. Counted anew by `queries/report/recount-days.ts`, which
 * alone writes it.
 */
const DailyCart = model
  .define("recovery_daily_cart", {
    /** The day and all that it is counted by. */
    id: model.text().primaryKey(),
    /** `YYYY-MM-DD` in the shop's time zone. */
    day: model.text(),
    /** Empty where it is not known, as in all that follow. */
    sales_channel_id: model.text(),
    sequence_id: model.text(),
    country_code: model.text(),
    /** `new`, `returning`, or empty. */
    buyer: model.text(),
    stage: model.text(),
    abandoned: model.number(),
    /** Carts that no person left: they are in no other count. */
    robots: model.number(),
    /** Their person could be written to, by an address. */
    reached: model.number(),
    /** Their person was drawn into the holdout. */
    held_out: model.number(),
    messaged: model.number(),
    opened: model.number(),
    /** By a person. */
    clicked: model.number(),
    restored: model.number(),
    recovered: model.number(),
    /** Messaged, and bought by themselves. */
    assisted: model.number(),
  })
  .indexes([{ on: ["day"] }])

export default DailyCart
