import type { Db } from "../../db"

/**
 * Reserves the next so many sends of a channel for one worker. The one place
 * that asks the database for the time: a provider's rate is about the
 * seconds between all workers' calls, and their own clocks differ.
 *
 * @param spanMs how long these sends take at the channel's rate
 * @returns milliseconds from now until the first of them
 */
export async function reservePace(
  db: Db,
  { channel, spanMs }: { channel: string; spanMs: number }
): Promise<number> {
  const [row] = await db.execute<{ wait_ms: number }>(
    `INSERT INTO recovery_channel_pace AS pace (channel, next_at)
     VALUES (?, clock_timestamp() + ? * interval '1 ms')
     ON CONFLICT (channel) DO UPDATE
       SET next_at = GREATEST(pace.next_at, clock_timestamp())
                       + ? * interval '1 ms'
     RETURNING extract(epoch FROM pace.next_at - clock_timestamp())::float8
                 * 1000 - ?::float8 AS wait_ms`,
    [channel, spanMs, spanMs, spanMs]
  )
  return Math.max(0, row!.wait_ms)
}
