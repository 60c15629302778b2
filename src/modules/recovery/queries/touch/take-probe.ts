import type { Db } from "../../db"

/**
 * Takes the one try at the end of a channel's pause, for one worker. Nobody
 * else tries before `until`; true for whoever has it.
 */
export async function takeProbe(
  db: Db,
  { channel, now, until }: { channel: string; now: Date; until: Date }
): Promise<boolean> {
  const rows = await db.execute(
    `UPDATE recovery_channel_pause
        SET paused_until = ?
      WHERE channel = ? AND level > 0 AND paused_until <= ?
     RETURNING channel`,
    [until, channel, now]
  )
  return rows.length > 0
}
