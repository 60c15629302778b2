import type { Hit } from "../../../../domain/return/hit"
import { type Db, rowsParam } from "../../db"

/** A hit as the door saw it, not judged yet. */
export type HitRow = Omit<Hit, "before" | "reported"> & {
  touch_id: string
  link_id: string | null
  /** The provider that told of it. */
  source: string | null
}

/**
 * Keeps hits as they came, of messages that there are. Keeping one again
 * changes nothing.
 */
export async function insertHits(db: Db, rows: HitRow[]): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_touch_event
       (id, touch_id, kind, actor, occurred_at, link_id, link, method,
        user_agent, ahead, network, source, flagged)
     SELECT id, touch_id, kind, 'suspect', at, link_id, link, method, agent,
            ahead, network, source, flagged
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, touch_id text, kind text, at timestamptz, link_id text,
              link text, method text, agent text, ahead boolean, network text,
              source text, flagged boolean)
      WHERE COALESCE((SELECT true FROM recovery_touch AS touch
                       WHERE touch.id = row.touch_id
                         AND touch.deleted_at IS NULL), false)
     ON CONFLICT (id) DO NOTHING`,
    [rowsParam(rows)]
  )
}
