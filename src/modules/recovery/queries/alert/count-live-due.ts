import type { Db } from "../../db"
import { liveDue } from "../touch/live-due"

export type LiveDue = { due: number; oldest_due_at: Date | null }

/** No count goes further: the cost of a look is bounded. */
const MOST = 10_000

/**
 * Touches of these channels that are due and that nothing holds up: their enrollment lives and
 * its sequence is active. Counts up to 10,000.
 */
export async function countLiveDue(
  db: Db,
  { channels, now }: { channels: readonly string[]; now: Date }
): Promise<LiveDue> {
  const [row] = await db.execute<LiveDue>(
    `SELECT count(*)::int AS due, min(due_at) AS oldest_due_at
       FROM (SELECT due_at FROM ${liveDue({ limit: String(MOST) })} AS due
              ORDER BY due_at
              LIMIT ${MOST}) AS late`,
    [channels, now]
  )
  return row!
}
