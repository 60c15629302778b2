import type { ChannelState } from "../../../../domain/touch/channel-pause"
import type { Db } from "../../db"

/** The columns of a channel's state. */
export const CHANNEL_STATE =
  "fault, streak, streak_at, needed, level, paused_since, paused_until, reopened_at, reason"

/** How a channel stands with its provider; null while nothing ever failed. */
export async function readChannel(
  db: Db,
  channel: string
): Promise<ChannelState | null> {
  const [row] = await db.execute<ChannelState>(
    `SELECT ${CHANNEL_STATE} FROM recovery_channel_pause WHERE channel = ?`,
    [channel]
  )
  return row ?? null
}
