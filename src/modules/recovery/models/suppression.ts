import { model } from "@medusajs/framework/utils"

/** One blocked address, kept as an HMAC so that it outlives an erasure. */
const Suppression = model
  .define("recovery_suppression", {
    id: model.id({ prefix: "rsup" }).primaryKey(),
    channel: model.text(),
    address_hash: model.text(),
    reason: model.enum(["unsubscribed", "bounced", "complained", "erased"]),
    blocked_at: model.dateTime(),
  })
  .indexes([{ on: ["channel", "address_hash"], unique: true }])

export default Suppression
