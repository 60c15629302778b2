import { model } from "@medusajs/framework/utils"

/** Above what value a cart of a currency is among the shop's dearest. */
const ValueMark = model.define("recovery_value_mark", {
  currency_code: model.text().primaryKey(),
  /** The 80th percentile of the carts that were left in the last 90 days. */
  high_value: model.float(),
  carts: model.number(),
  computed_at: model.dateTime(),
})

export default ValueMark
