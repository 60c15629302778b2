import { model } from "@medusajs/framework/utils"

import { FIRST_NEEDED } from "../../../domain/touch/channel-pause"

/**
 * How a channel stands with its provider, for all workers: see
 * `domain/touch/channel-pause.ts`, whose `ChannelState` this is.
 */
const ChannelPause = model.define("recovery_channel_pause", {
  channel: model.text().primaryKey(),
  fault: model.text().nullable(),
  streak: model.number().default(0),
  streak_at: model.dateTime().nullable(),
  needed: model.number().default(FIRST_NEEDED),
  level: model.number().default(0),
  paused_since: model.dateTime().nullable(),
  paused_until: model.dateTime().nullable(),
  reopened_at: model.dateTime().nullable(),
  reason: model.text().nullable(),
})

export default ChannelPause
