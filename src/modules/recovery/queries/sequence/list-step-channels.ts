import type { Db } from "../../db"

/** The channels that any sequence's steps name. */
export async function listStepChannels(db: Db): Promise<string[]> {
  const rows = await db.execute<{ channel: string }>(
    `SELECT DISTINCT channel FROM recovery_sequence_step
      WHERE deleted_at IS NULL`
  )
  return rows.map(({ channel }) => channel)
}
