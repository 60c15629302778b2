import { model } from "@medusajs/framework/utils"

/**
 * Products in carts that were abandoned on a day. Counted anew by
 * `queries/report/recount-days.ts`, which alone writes it.
 */
const DailyProduct = model
  .define("recovery_daily_product", {
    /** The day and all that it is counted by. */
    id: model.text().primaryKey(),
    /** `YYYY-MM-DD` in the shop's time zone. */
    day: model.text(),
    product_id: model.text(),
    /** As it was called last. */
    title: model.text(),
    sales_channel_id: model.text(),
    carts: model.number(),
    quantity: model.number(),
    recovered: model.number(),
  })
  .indexes([{ on: ["day"] }])

export default DailyProduct
