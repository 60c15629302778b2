import type { MedusaContainer } from "@medusajs/framework/types"

import { isPublicHost } from "../../domain/alert/find-private-url"
import { isTryDue } from "../../domain/deliverability/unsubscribe-try"
import { EMAIL } from "../../domain/touch/channel"
import { changeCursor } from "../../modules/recovery/queries/cursor/change-cursor"
import { readCursor } from "../../modules/recovery/queries/cursor/read-cursor"
import { recoveryModule } from "../recovery-module"
import { findSandbox } from "../sending/find-sandbox"
import { hasProvider } from "../sending/has-provider"
import { reachesPeople } from "../sending/reaches-people"
import { noteUnsubscribeTry } from "./note-unsubscribe-try"
import { readUnsubscribeTry } from "./read-unsubscribe-try"
import { tryUnsubscribe } from "./try-unsubscribe"
import { UNSUBSCRIBE_TRYING } from "./unsubscribe-cursors"

/**
 * Tries our own unsubscribe address now and then, where people are written
 * to: once a day while it works. One worker does; nothing waits for it but
 * the end of its tick.
 */
export async function watchUnsubscribe(
  container: MedusaContainer,
  now: Date
): Promise<void> {
  const recovery = recoveryModule(container)
  const { backendUrl } = recovery.options
  const last = await readUnsubscribeTry(recovery)
  if (
    !isTryDue(last, backendUrl, now) ||
    !isPublicHost(new URL(backendUrl).hostname) ||
    !(await isForPeople(container))
  ) {
    return
  }
  const from = await recovery.read((db) => readCursor(db, UNSUBSCRIBE_TRYING))
  const mine = { from, to: `${now.toISOString()} ${backendUrl}` }
  if (
    mine.from !== mine.to &&
    (await recovery.read((db) => changeCursor(db, UNSUBSCRIBE_TRYING, mine)))
  ) {
    const tried = await tryUnsubscribe(recovery.options)
    await noteUnsubscribeTry(recovery, tried, now)
  }
}

const isForPeople = async (container: MedusaContainer) =>
  (await hasProvider(container, EMAIL)) &&
  (await reachesPeople(container, EMAIL)) &&
  (await findSandbox(container, EMAIL)) === null
