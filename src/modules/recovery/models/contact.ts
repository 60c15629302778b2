import { model } from "@medusajs/framework/utils"

/** One person; how they are reached is in `recovery_address`. */
const Contact = model
  .define("recovery_contact", {
    id: model.id({ prefix: "rcon" }).primaryKey(),
    /** Their account; Medusa's customer rows of guests are none. */
    customer_id: model.text().nullable(),
    first_name: model.text().nullable(),
    last_name: model.text().nullable(),
    locale: model.text().nullable(),
    /** When they chose that language themselves; null when a cart told it. */
    locale_chosen_at: model.dateTime().nullable(),
    country_code: model.text().nullable(),
    last_order_at: model.dateTime().nullable(),
    /** When all that told who they are was taken out. */
    erased_at: model.dateTime().nullable(),
    /** What was on the wire then may still be written down: until when it is
     *  looked for again. */
    erasing_until: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["customer_id"], unique: true, where: "customer_id IS NOT NULL" },
    { on: ["erasing_until"], where: "erasing_until IS NOT NULL" },
  ])

export default Contact
