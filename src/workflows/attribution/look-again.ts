import type { MedusaContainer } from "@medusajs/framework/types"
import { addMs } from "../../domain/time/duration"
import { nextLook } from "../../domain/attribution/next-look"
import { listDueLooks } from "../../modules/recovery/queries/attribution/list-due-looks"
import { putLooksOff } from "../../modules/recovery/queries/attribution/put-looks-off"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { readPrints } from "./read-prints"
import { reconcileOrders } from "./reconcile-orders"

/** Looked at in a tick, of each kind; comparing is cheap, reading is not. */
const COMPARED = 1_000
const READ = 300
const AT_ONCE = 50

/** An order that failed waits this long. */
const PAUSE_MS = 10 * 60_000

/**
 * Looks again at orders for what no event told of: a lost cancel, a bulk
 * refund, an edit. Bounded; what is left over comes with the next tick.
 * Answers how many had to be read.
 */
export async function lookAgain(
  container: MedusaContainer,
  { now, box }: Pick<Finding, "now" | "box">
): Promise<number> {
  const recovery = recoveryModule(container)
  const due = await recovery.read((db) =>
    listDueLooks(db, { now, limit: COMPARED })
  )
  if (!due.length) {
    return 0
  }
  const prints = await readPrints(
    container,
    due.map(({ id }) => id)
  )
  const same = due.filter(
    ({ id, print }) => print !== null && print === prints?.get(id)
  )
  await recovery.read((db) =>
    putLooksOff(
      db,
      same.map(({ id, placed_at }) => ({
        order_id: id,
        look_at: nextLook(new Date(placed_at), now),
      }))
    )
  )
  const alike = new Set(same)
  const changed = due.filter((row) => !alike.has(row)).slice(0, READ)
  let read = 0
  while (read < changed.length && (read === 0 || box.left > 0)) {
    const ids = changed.slice(read, read + AT_ONCE).map(({ id }) => id)
    // Put off first: one that cannot be read must not come first for ever.
    await recovery.read((db) =>
      putLooksOff(
        db,
        ids.map((order_id) => ({ order_id, look_at: addMs(now, PAUSE_MS) }))
      )
    )
    await reconcileOrders(container, ids, now)
    read += ids.length
  }
  return read
}
