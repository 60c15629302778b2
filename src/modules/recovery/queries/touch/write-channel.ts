import type { ChannelState } from "../../../../domain/touch/channel-pause"
import type { Db } from "../../db"

/** Writes how a channel stands now; under `lockChannel`'s lock. */
export async function writeChannel(
  db: Db,
  channel: string,
  state: ChannelState
): Promise<void> {
  await db.execute(
    `UPDATE recovery_channel_pause
        SET fault = ?, streak = ?, streak_at = ?, needed = ?, level = ?,
            paused_since = ?, paused_until = ?, reopened_at = ?, reason = ?,
            updated_at = now()
      WHERE channel = ?`,
    [
      state.fault,
      state.streak,
      state.streak_at,
      state.needed,
      state.level,
      state.paused_since,
      state.paused_until,
      state.reopened_at,
      state.reason,
      channel,
    ]
  )
}
