import { model } from "@medusajs/framework/utils"

/** A frame that messages were sent in, kept once, to show them as they were. */
const MessageLayout = model.define("recovery_message_layout", {
  id: model.id({ prefix: "rlay" }).primaryKey(),
  /** SHA-256 of the source, hex. */
  hash: model.text().unique(),
  source: model.text(),
})

export default MessageLayout
