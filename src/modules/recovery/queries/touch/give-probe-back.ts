import type { Db } from "../../db"

/** Nothing was due to try with: whoever comes next may. */
export async function giveProbeBack(
  db: Db,
  { channel, now, until }: { channel: string; now: Date; until: Date }
): Promise<void> {
  await db.execute(
    `UPDATE recovery_channel_pause
        SET paused_until = ?
      WHERE channel = ? AND level > 0 AND paused_until = ?`,
    [now, channel, until]
  )
}
