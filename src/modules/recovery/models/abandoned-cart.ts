import { model } from "@medusajs/framework/utils"

import { CART_STATUSES } from "../../../types"

/**
 * An abandoned cart as the list finds it: made of its cart, its enrollment and
 * its recovery by `queries/report/fold-cart-changes.ts`, which alone writes it.
 * Each index begins with the standing, so that a page of any filter is the
 * beginnings of as many sorted runs; `cart_id` makes an order of it. One
 * store's carts have an index of their own in the order of their abandonment. The second
 * migration makes them anew, with what models cannot say.
 */
const AbandonedCart = model
  .define("recovery_abandoned_cart", {
    cart_id: model.text().primaryKey(),
    standing: model.enum([...CART_STATUSES]),
    abandoned_at: model.dateTime(),
    last_activity_at: model.dateTime(),
    value: model.bigNumber().nullable(),
    email: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    /** What a search looks at: see the migration's `recovery_words`. */
    words: model.text(),
  })
  .indexes([
    {
      name: "IDX_recovery_abandoned_cart_by_abandoned_at",
      on: ["standing", "abandoned_at", "cart_id"],
    },
    {
      name: "IDX_recovery_abandoned_cart_by_last_activity_at",
      on: ["standing", "last_activity_at", "cart_id"],
    },
    {
      name: "IDX_recovery_abandoned_cart_by_value",
      on: ["standing", "value", "cart_id"],
    },
    {
      name: "IDX_recovery_abandoned_cart_of_channel",
      on: ["standing", "sales_channel_id", "abandoned_at", "cart_id"],
    },
    {
      name: "IDX_recovery_abandoned_cart_by_email",
      on: ["standing", "email", "cart_id"],
    },
  ])

export default AbandonedCart
