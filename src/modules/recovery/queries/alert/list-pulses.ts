import type { Db } from "../../db"

export type PulseKind = "cart" | "order"

/** The hours since then in which something was seen, ascending. */
export async function listPulses(
  db: Db,
  kind: PulseKind,
  since: Date
): Promise<Date[]> {
  const rows = await db.execute<{ hour: Date }>(
    `SELECT hour
       FROM recovery_pulse
      WHERE kind = ? AND hour >= ? AND deleted_at IS NULL
      ORDER BY hour`,
    [kind, since]
  )
  return rows.map((row) => row.hour)
}
