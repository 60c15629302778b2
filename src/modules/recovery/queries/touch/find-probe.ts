import type { Db } from "../../db"
import { liveDue } from "./live-due"

/** Looked at to find it: the cost of a try is bounded. */
const MOST = 1000

/**
 * The touch to try with at the end of a pause: among those that are longest due
 * one that was refused least often, so that one bad address never stops a
 * channel. Null when nothing is due but what was tried.
 */
export async function findProbe(
  db: Db,
  { channel, now, tried }: { channel: string; now: Date; tried: string[] }
): Promise<string | null> {
  const [touch] = await db.execute<{ id: string }>(
    `SELECT id
       FROM (SELECT id, due_at, excused
               FROM ${liveDue({ limit: String(MOST) })} AS due
              WHERE NOT id = ANY(?)
              ORDER BY due_at, id
              LIMIT ${MOST}) AS longest
      ORDER BY excused, due_at, id
      LIMIT 1`,
    [[channel], now, tried]
  )
  return touch?.id ?? null
}
