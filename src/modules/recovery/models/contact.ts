import { model } from "@medusajs/framework/utils"

/** One person who can be reached. */
const Contact = model.define("recovery_contact", {
  id: model.id({ prefix: "rcon" }).primaryKey(),
  /** Normalized: trimmed and lowercase. */
  email: model.text().unique(),
  customer_id: model.text().index().nullable(),
  first_name: model.text().nullable(),
  last_name: model.text().nullable(),
  locale: model.text().nullable(),
  country_code: model.text().nullable(),
  last_order_at: model.dateTime().nullable(),
})

export default Contact
