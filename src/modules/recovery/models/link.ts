import { model } from "@medusajs/framework/utils"

/** One link in one message; the token itself is only in the message. */
const Link = model.define("recovery_link", {
  id: model.id({ prefix: "rlnk" }).primaryKey(),
  touch_id: model.text().index(),
  /** Where the message went; the cart may be another person's by now. */
  address_id: model.text(),
  purpose: model.enum(["restore", "unsubscribe"]),
  /** SHA-256 of the token, hex. */
  token_hash: model.text().unique(),
  /** Null never expires: an unsubscribe link works as long as the mail is. */
  expires_at: model.dateTime().nullable(),
  revoked_at: model.dateTime().nullable(),
  /** The cart that it gave back last. */
  restored_cart_id: model.text().index().nullable(),
  /** When that cart had been changed last, by Medusa's own dates. */
  restored_touched_at: model.dateTime().nullable(),
})

export default Link
