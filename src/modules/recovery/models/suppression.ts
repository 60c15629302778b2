import { model } from "@medusajs/framework/utils"

/**
 * One reason why an address is blocked, kept as an HMAC so that it outlives
 * an erasure. An address has a row for each: a complaint after an unsubscribe
 * is another fact.
 */
const Suppression = model
  .define("recovery_suppression", {
    id: model.id({ prefix: "rsup" }).primaryKey(),
    channel: model.text(),
    address_hash: model.text(),
    reason: model.enum(["unsubscribed", "bounced", "complained", "erased"]),
    blocked_at: model.dateTime(),
  })
  .indexes([{ on: ["channel", "address_hash", "reason"], unique: true }])

export default Suppression
