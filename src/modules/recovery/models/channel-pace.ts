import { model } from "@medusajs/framework/utils"

/**
 * When a channel may send its next message: what keeps all workers together
 * within the provider's rate.
 */
const ChannelPace = model.define("recovery_channel_pace", {
  channel: model.text().primaryKey(),
  /** By the database's clock. */
  next_at: model.dateTime(),
})

export default ChannelPace
