import { model } from "@medusajs/framework/utils"

/**
 * Orders that were placed on a day, by what they are credited to; canceled
 * ones are none. Counted anew by `queries/report/recount-days.ts`, which alone
 * writes it. Amounts are in major units, as exact as the database holds them.
 */
const DailyOrder = model
  .define("recovery_daily_order", {
    /** The day and all that it is counted by. */
    id: model.text().primaryKey(),
    /** `YYYY-MM-DD` in the shop's time zone. */
    day: model.text(),
    /** `recovered`, `assisted`, or `other`: all else that the store sold. */
    credit: model.text(),
    currency_code: model.text(),
    /** Of the touch; empty for all other orders. */
    sequence_id: model.text(),
    step_id: model.text(),
    channel: model.text(),
    sales_channel_id: model.text(),
    country_code: model.text(),
    buyer: model.text(),
    /** Of a recovered one: how long after its cart was abandoned, as the
     *  number of a span (`domain/report/recovery-spans.ts`); else -1. */
    span: model.number(),
    orders: model.number(),
    /** With delivery and taxes, what was given back taken off. */
    revenue: model.float(),
    /** Without delivery and taxes; of what was given back in part, as much. */
    net: model.float(),
    refunded: model.float(),
    /** Those of which it is known what their goods cost. */
    costed: model.number(),
    /** What these brought, without delivery and taxes, less that cost. */
    margin: model.float(),
  })
  .indexes([{ on: ["day"] }])

export default DailyOrder
