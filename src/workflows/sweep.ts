import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../domain/time/duration"
import { firstIdAt, timeOfId } from "../domain/tracking/ulid-time"
import { advanceCursor } from "../modules/recovery/queries/cursor/advance-cursor"
import {
  type NewRow,
  selectNewIds,
} from "../modules/recovery/queries/medusa/select-new-ids"
import type { Finding } from "./finding"
import { fromTables } from "./from-tables"
import { recoveryModule } from "./recovery-module"

/**
 * Rows are looked at again for this long: a transaction that began earlier
 * may commit a smaller id later, and servers' clocks may be minutes apart.
 */
const OVERLAP_MS = 6 * 60_000

/**
 * Walks what Medusa has made since the last sweep, by its time-ordered ids
 * and a stored cursor, and hands it over page by page. The first sweep of an
 * installation only sets the watermark: what is older is never looked at.
 * Answers the sum of what `take` answers, and whether it came to the end.
 */
export async function sweep(
  container: MedusaContainer,
  { now, box, cursors }: Finding,
  input: {
    source: "cart" | "order"
    /** Where the cursor is kept. */
    cursor: string
    page: number
    /** The same through Medusa's services, where its tables cannot be read. */
    askMedusa: (after: string, limit: number) => Promise<NewRow[]>
    take: (rows: NewRow[]) => Promise<number>
  }
): Promise<{ taken: number; complete: boolean }> {
  const recovery = recoveryModule(container)
  const { source, page: limit } = input
  const move = (to: string) =>
    recovery.read((db) => advanceCursor(db, input.cursor, to))
  const cursor = cursors.get(input.cursor)
  if (!cursor) {
    await move(firstIdAt(source, now))
    return { taken: 0, complete: true }
  }
  let after = cursor
  let taken = 0
  let page: NewRow[]
  do {
    page = await fromTables(
      container,
      `${source}s`,
      () => recovery.read((db) => selectNewIds(db, source, { after, limit })),
      () => input.askMedusa(after, limit)
    )
    if (page.length) {
      taken += await input.take(page)
      after = page.at(-1)!.id
    }
  } while (page.length === limit && box.left > 0)
  const seenUntil = timeOfId(after)
  const next = seenUntil && firstIdAt(source, addMs(seenUntil, -OVERLAP_MS))
  if (next && next > cursor) {
    await move(next)
  }
  return { taken, complete: page.length < limit }
}
