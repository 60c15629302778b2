import type { FactKind } from "../../../../domain/fact/fact-kind"
import type { Db } from "../../db"

export type FactRow = {
  /** A number, longer than JavaScript's may be. */
  place: string
  kind: FactKind
  occurred_at: Date
  noted_at: Date
  cart_id: string | null
  enrollment_id: string | null
  touch_id: string | null
  event_id: string | null
  order_id: string | null
  contact_id: string | null
  detail: Record<string, unknown> | null
}

/** PostgreSQL's greatest number of that kind. */
const LAST = "9223372036854775807"

/** The next facts behind a place of the line, in its order, up to another. */
export async function listFacts(
  db: Db,
  { after, to, limit }: { after: string; to?: string; limit: number }
): Promise<FactRow[]> {
  return await db.execute<FactRow>(
    `SELECT place, kind, occurred_at, created_at AS noted_at, cart_id,
            enrollment_id, touch_id, event_id, order_id, contact_id, detail
       FROM recovery_fact
      WHERE place > ? AND place <= ? AND place IS NOT NULL
        AND deleted_at IS NULL
      ORDER BY place
      LIMIT ?`,
    [after, to ?? LAST, limit]
  )
}
