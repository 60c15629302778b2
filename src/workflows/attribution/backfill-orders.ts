import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../domain/time/duration"
import { changeCursor } from "../../modules/recovery/queries/cursor/change-cursor"
import { readCursors } from "../../modules/recovery/queries/cursor/read-cursors"
import { scoreSoon } from "../audience/scoring-cursor"
import type { Finding } from "../finding"
import { logOf } from "../log-of"
import { pageUnknown } from "../page-unknown"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import { installedAt } from "../sweep"
import { BACKFILL, type Backfill, parseBackfill } from "./backfill-cursor"
import { listOrderIds } from "./list-order-ids"
import { SWEPT_ORDERS } from "./sweep-orders"
import { writeOldOrders } from "./write-old-orders"

/** Looked at at once. */
const PAGE = 200

/** Whoever began a part and has died keeps others from it for so long. */
const LEASE_MS = 2 * 60_000

/**
 * Goes on with the reading of orders from before the installation, where it
 * was begun: page by page by their ids, as long as there is time, one page
 * always. One worker at a time; what a crash interrupted is looked at again,
 * and what the ledger knows already is left alone. Answers how many orders it
 * looked at; null when there is nothing to do or another worker is at it.
 */
export async function backfillOrders(
  container: MedusaContainer,
  { now, box }: Pick<Finding, "now" | "box">
): Promise<number | null> {
  const recovery = recoveryModule(container)
  const cursors = await recovery.read(readCursors)
  let value = cursors.get(BACKFILL) ?? null
  let known = parseBackfill(value)
  const installed = installedAt(
    "order",
    cursors.get(SWEPT_ORDERS) ?? "",
    cursors
  )
  if (!known || known.finished_at || !installed || isHeld(known, now)) {
    return null
  }
  const begun = known.done
  const lease = newId("rlse")
  const move = async (to: Backfill) => {
    const next = JSON.stringify(to)
    const moved = await recovery.read((db) =>
      changeCursor(db, BACKFILL, { from: value, to: next })
    )
    value = next
    known = to
    return moved
  }
  const lease_until = addMs(now, LEASE_MS).toISOString()
  if (!(await move({ ...known, lease, lease_until }))) {
    return null
  }
  let next: Backfill
  do {
    next = await lookAtPage(container, { known, installed, now })
    // Else the lease ran out, and another one has gone on.
    if (!(await move(next))) {
      return null
    }
  } while (!next.finished_at && box.left > 0)
  await move({ ...next, lease: null, lease_until: null })
  if (next.finished_at) {
    // Else everybody who has just become known would wait a day.
    await recovery.transaction(scoreSoon)
  }
  return next.done - begun
}

function isHeld({ lease_until }: Backfill, now: Date): boolean {
  return lease_until !== null && new Date(lease_until) > now
}

async function lookAtPage(
  container: MedusaContainer,
  { known, installed, now }: { known: Backfill; installed: Date; now: Date }
): Promise<Backfill> {
  const page = await pageUnknown(container, {
    source: "order",
    range: { after: known.after, before: null },
    limit: PAGE,
    since: null,
    // What came later is the sweeps', and may end somebody's sequence.
    madeBefore: installed,
    askMedusa: (range, take) => listOrderIds(container, range, take),
  })
  const failed = await write(
    container,
    page.unknown.map(({ id }) => id),
    now
  )
  const done = known.done + page.seen
  const at = now.toISOString()
  const isLast = page.seen < PAGE
  return {
    ...known,
    after: page.last ?? known.after,
    done,
    failed: known.failed + failed,
    total: isLast ? done : known.total,
    moved_at: at,
    finished_at: isLast ? at : null,
  }
}

/** One odd order keeps no other from its turn. Answers how many there were. */
async function write(
  container: MedusaContainer,
  ids: string[],
  now: Date
): Promise<number> {
  if (!ids.length) {
    return 0
  }
  try {
    await writeOldOrders(container, ids, now)
    return 0
  } catch (error) {
    // When it is the database that is away, this throws, too.
    await recoveryModule(container).read((db) => db.execute("SELECT 1"))
    if (ids.length > 1) {
      let failed = 0
      for (const id of ids) {
        failed += await write(container, [id], now)
      }
      return failed
    }
    logOf(container).error(
      `Cart recovery could not read the old order ${ids[0]}, and looks at it when the reading of old orders is begun again: ${(error as Error).message}`
    )
    return 1
  }
}
