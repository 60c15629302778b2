import { model } from "@medusajs/framework/utils"

import { ORDER_KINDS } from "../../../domain/attribution/order-kind"

/**
 * The ledger: one row for every order that was looked at, and for every draft
 * that may become one.
 */
const Order = model
  .define("recovery_order", {
    /** Medusa's. */
    order_id: model.text().primaryKey(),
    kind: model.enum([...ORDER_KINDS]),
    cart_id: model.text().index().nullable(),
    /** Whose address is on it. */
    contact_id: model.text().nullable(),
    customer_id: model.text().nullable(),
    /** Null as long as it is a draft. */
    placed_at: model.dateTime().nullable(),
    currency_code: model.text(),
    /** With delivery, taxes and discounts; null until it was read. */
    total: model.bigNumber().nullable(),
    tax_total: model.bigNumber().nullable(),
    discount_total: model.bigNumber().nullable(),
    /** Delivery alone, without its tax. */
    shipping_total: model.bigNumber().nullable(),
    /** What of the total was given back. */
    refunded: model.bigNumber().nullable(),
    /** What its goods cost the shop; null: not known of all of them. */
    cost: model.bigNumber().nullable(),
    /** Where it was bought, and where it goes to; null until it was read. */
    sales_channel_id: model.text().nullable(),
    country_code: model.text().nullable(),
    canceled_at: model.dateTime().nullable(),
    /** When what it means for its person was done. */
    attributed_at: model.dateTime().nullable(),
    /** When its amounts were read last. */
    reconciled_at: model.dateTime().nullable(),
    /** When they are looked at again; null: not any more. */
    look_at: model.dateTime().nullable(),
    /** When its credit is found again; null: it stands. */
    credit_at: model.dateTime().nullable(),
    /** What tells that Medusa has changed something about it since. */
    print: model.text().nullable(),
  })
  .indexes([
    { on: ["contact_id", "placed_at"] },
    { on: ["placed_at"], where: "placed_at IS NOT NULL" },
    {
      name: "IDX_recovery_order_look_again",
      on: ["look_at", "order_id"],
      where: "look_at IS NOT NULL AND print IS NOT NULL",
    },
    {
      name: "IDX_recovery_order_first_look",
      on: ["look_at", "order_id"],
      where: "look_at IS NOT NULL AND print IS NULL",
    },
    { on: ["order_id"], where: "placed_at IS NULL" },
    { on: ["credit_at", "order_id"], where: "credit_at IS NOT NULL" },
  ])

export default Order
