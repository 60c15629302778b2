import { model } from "@medusajs/framework/utils"

/**
 * Messages that were sent on a day, and what has become of them since. Counted
 * anew by `queries/report/recount-days.ts`, which alone writes it.
 */
const DailyTouch = model
  .define("recovery_daily_touch", {
    /** The day and all that it is counted by. */
    id: model.text().primaryKey(),
    /** `YYYY-MM-DD` in the shop's time zone. */
    day: model.text(),
    sequence_id: model.text(),
    step_id: model.text(),
    channel: model.text(),
    /** Empty where it is not known, as in all that follow. */
    sales_channel_id: model.text(),
    country_code: model.text(),
    buyer: model.text(),
    sent: model.number(),
    opened: model.number(),
    /** By a person. */
    clicked: model.number(),
    unsubscribed: model.number(),
    /** Orders that are credited to them. */
    recovered: model.number(),
  })
  .indexes([{ on: ["day"] }])

export default DailyTouch
