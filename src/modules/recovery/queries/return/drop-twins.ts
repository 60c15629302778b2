import { type Db, rowsParam } from "../../db"
import { AROUND, type Around } from "./around"

/** A provider tells of one act within this time of when we saw it. */
const TWIN = "interval '2 minutes'"

/**
 * What a provider told of that we have seen ourselves is one, and ours stays:
 * of one kind and link, within two minutes, whichever came first.
 */
export async function dropTwins(
  db: Db,
  around: Around[],
  now: Date
): Promise<void> {
  await db.execute(
    `UPDATE recovery_touch_event AS told SET deleted_at = ?
       FROM ${AROUND}
      WHERE told.touch_id = around.touch_id AND told.source IS NOT NULL
        AND told.occurred_at BETWEEN around.from AND around.to
        AND told.deleted_at IS NULL
        AND COALESCE((SELECT true FROM recovery_touch_event AS own
                       WHERE own.touch_id = told.touch_id
                         AND own.kind = told.kind AND own.link = told.link
                         AND own.source IS NULL AND own.deleted_at IS NULL
                         AND own.occurred_at BETWEEN told.occurred_at - ${TWIN}
                                                 AND told.occurred_at + ${TWIN}
                       LIMIT 1), false)`,
    [now, rowsParam(around)]
  )
}
