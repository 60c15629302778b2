import type { MedusaContainer } from "@medusajs/framework/types"

import { endErasing } from "../../modules/recovery/queries/contact/end-erasing"
import { listErasing } from "../../modules/recovery/queries/contact/list-erasing"
import { lockContacts } from "../../modules/recovery/queries/contact/lock-contacts"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { eachPerson } from "./each-person"
import { eraseNotifications } from "./erase-notifications"
import { eraseTold } from "./erase-told"

/** People in a tick; the others come with the next ones. */
const MOST = 100

/**
 * Takes out what was still written down of people after they were erased: by
 * a message that was on the wire, or where the erasure was interrupted.
 */
export async function finishErasures(
  container: MedusaContainer,
  { now, box }: Pick<Finding, "now" | "box">
): Promise<void> {
  const recovery = recoveryModule(container)
  const people = await recovery.read((db) => listErasing(db, MOST))
  await eachPerson(people, async ({ id, erasing_until }) => {
    if (box.left === 0) {
      return
    }
    const { keys, busy } = await recovery.transaction(async (db) => {
      await lockContacts(db, [id])
      return await eraseTold(db, [id], now)
    })
    await eraseNotifications(container, keys)
    if (!busy && new Date(erasing_until) <= now) {
      await recovery.read((db) => endErasing(db, [id]))
    }
  })
}
