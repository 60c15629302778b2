import type { ChannelState } from "../../../../domain/touch/channel-pause"
import type { Db } from "../../db"
import { CHANNEL_STATE } from "./read-channel"

export type LockedChannel = ChannelState & {
  /** A message was accepted since the last failure of the row. */
  accepted_since: boolean
  /** A message was accepted that was begun after `since`. */
  others_accepted: boolean
}

/**
 * A channel's state, locked until the transaction ends, and what was accepted
 * since. Makes the row when it is the first.
 */
export async function lockChannel(
  db: Db,
  { channel, since }: { channel: string; since: Date | null }
): Promise<LockedChannel> {
  const [row] = await db.execute<LockedChannel>(
    `INSERT INTO recovery_channel_pause AS known (channel)
     VALUES (?)
     ON CONFLICT (channel) DO UPDATE SET channel = known.channel
     RETURNING ${CHANNEL_STATE},
               EXISTS (SELECT FROM recovery_touch
                        WHERE sent_at > known.streak_at
                          AND channel = known.channel
                          AND deleted_at IS NULL) AS accepted_since,
               EXISTS (SELECT FROM recovery_touch
                        WHERE sent_at > ?::timestamptz AND sending_at > ?
                          AND channel = known.channel
                          AND deleted_at IS NULL) AS others_accepted`,
    [channel, since, since]
  )
  return row!
}
