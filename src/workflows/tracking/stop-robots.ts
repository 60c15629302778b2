import type { Db } from "../../modules/recovery/db"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { liveOfCarts } from "../../modules/recovery/queries/enrollment/live-of-carts"
import { markRobots } from "../../modules/recovery/queries/tracking/mark-robots"

/**
 * Marks carts as a machine's, also those that were found abandoned before the
 * others of their burst were known, and ends what is under way about them, or
 * about a cart that is only now found for the second time.
 * Only within a transaction of its own: it locks carts in their order.
 */
export async function stopRobots(
  db: Db,
  cartIds: string[],
  at: Date
): Promise<void> {
  const marked = await markRobots(db, cartIds)
  const live = marked.length ? await liveOfCarts(db, marked) : []
  if (live.length) {
    await exitEnrollments(db, { ids: live, reason: "robot", at })
  }
}
