import type { Db } from "../../db"

/** When the last message was sent; null when there is none. */
export async function findLastSent(db: Db): Promise<Date | null> {
  const [row] = await db.execute<{ last_sent: Date | null }>(
    `SELECT max(sent_at) AS last_sent
       FROM recovery_touch
      WHERE sent_at IS NOT NULL AND deleted_at IS NULL`
  )
  return row!.last_sent
}
