import type { Actor } from "../../../../domain/return/hit"
import type { TouchEventKind } from "../../../../domain/touch/touch-event-kind"
import type { Db } from "../../db"

export type TouchEventRow = {
  id: string
  touch_id: string
  kind: TouchEventKind
  actor: Actor
  at: Date
  link_id: string | null
  user_agent: string | null
}

/** Appends one fact about a touch. */
export async function insertTouchEvent(
  db: Db,
  row: TouchEventRow
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_touch_event
       (id, touch_id, kind, actor, occurred_at, link_id, user_agent)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      row.id,
      row.touch_id,
      row.kind,
      row.actor,
      row.at,
      row.link_id,
      row.user_agent?.slice(0, 300) ?? null,
    ]
  )
}
