import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../domain/time/duration"
import { lockToldLongAgo } from "../../modules/recovery/queries/retention/lock-told-long-ago"
import { eraseTouches } from "../../modules/recovery/queries/touch/erase-touches"
import { eraseNotifications } from "../contact/erase-notifications"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { deliveryKeys } from "../sending/delivery-keys"

const BATCH = 200

/**
 * Takes out what messages said whose time is over, and to whom Medusa passed
 * them on. Medusa's rows first: they are found by what is still kept here.
 */
export async function dropTold(
  container: MedusaContainer,
  { now, box }: Pick<Finding, "now" | "box">
): Promise<number> {
  const recovery = recoveryModule(container)
  const before = addMs(now, -recovery.options.retention.messages)
  let done = 0
  let taken: number
  do {
    // Not within the transaction: Medusa's module has connections of its own,
    // and none may be waited for by who holds one.
    const asked = { before, limit: BATCH }
    const told = await recovery.read((db) => lockToldLongAgo(db, asked))
    await eraseNotifications(container, told.flatMap(deliveryKeys))
    const known = new Set(told.map(({ id }) => id))
    taken = await recovery.transaction(async (db) => {
      const held = await lockToldLongAgo(db, asked)
      const touches = held.filter(({ id }) => known.has(id))
      const { messages } = await eraseTouches(db, {
        ids: touches.map(({ id }) => id),
        keys: touches.flatMap(deliveryKeys),
        erased: false,
        at: now,
      })
      return messages
    })
    done += taken
  } while (taken === BATCH && box.left > 0)
  return done
}
