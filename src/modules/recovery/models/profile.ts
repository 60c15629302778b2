import { model } from "@medusajs/framework/utils"

import { SEGMENTS } from "../../../domain/audience/rfm"
import { STAGES } from "../../../domain/tracking/stage"

/**
 * What rules of audiences ask of a person, one row each: who they are, the
 * cart they left last, what they bought, what they were written. Made of the
 * other tables and Medusa's, never read by what decides about a message.
 */
const Profile = model
  .define("recovery_profile", {
    contact_id: model.text().primaryKey(),
    customer_id: model.text().nullable(),
    first_name: model.text().nullable(),
    last_name: model.text().nullable(),
    /** In E.164 where the country told how to read it, else as it was given. */
    phone: model.text().nullable(),
    city: model.text().nullable(),
    province: model.text().nullable(),
    postal_code: model.text().nullable(),
    /** Alpha-2, lower case. */
    country_code: model.text().nullable(),
    locale: model.text().nullable(),

    /** The cart that they left last; all null of who never left one. */
    cart_id: model.text().nullable(),
    cart_status: model
      .enum(["active", "abandoned", "completed", "empty"])
      .nullable(),
    cart_stage: model.enum([...STAGES]).nullable(),
    cart_value: model.float().nullable(),
    cart_currency: model.text().nullable(),
    cart_items: model.number().nullable(),
    cart_products: model.array().nullable(),
    sales_channel_id: model.text().nullable(),
    abandoned_at: model.dateTime().nullable(),
    /** Of any of their carts. */
    last_activity_at: model.dateTime().nullable(),

    /** Orders that stand, and what is left of them by currency, in major
     *  units: `{ eur: 12.5 }`. */
    order_count: model.number().default(0),
    first_order_at: model.dateTime().nullable(),
    last_order_at: model.dateTime().nullable(),
    spent: model.json().nullable(),
    /** That most of their orders are in. */
    main_currency: model.text().nullable(),

    /** 1 to 5; null of who never bought. */
    recency_score: model.number().nullable(),
    frequency_score: model.number().nullable(),
    monetary_score: model.number().nullable(),
    segment: model.enum([...SEGMENTS]).nullable(),

    messaged_at: model.dateTime().nullable(),
    message_count: model.number().default(0),
    /** By a human. */
    clicked_at: model.dateTime().nullable(),
    recovered_at: model.dateTime().nullable(),
    /** Until when the last code that they hold is good. */
    code_until: model.dateTime().nullable(),
  })
  .indexes([{ on: ["customer_id"] }])

export default Profile
