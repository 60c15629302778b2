import type { TouchEventKind } from "../../../../domain/touch/touch-event-kind"
import { type Db, rowsParam } from "../../db"

export type ReportedFact = {
  id: string
  touch_id: string
  kind: TouchEventKind
  at: Date
}

/** Appends what providers reported of touches. */
export async function insertReportedFacts(
  db: Db,
  facts: ReportedFact[]
): Promise<void> {
  await db.execute(
    `INSERT INTO recovery_touch_event (id, touch_id, kind, actor, occurred_at)
     SELECT id, touch_id, kind,
            CASE WHEN kind IN ('delivered', 'bounced') THEN 'machine'
                 ELSE 'human' END,
            at
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, touch_id text, kind text, at timestamptz)`,
    [rowsParam(facts)]
  )
}
