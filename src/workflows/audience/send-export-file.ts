import type { ServerResponse } from "node:http"

import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import { insertExport } from "../../modules/recovery/queries/audience/insert-export"
import { findExport } from "../../modules/recovery/queries/audience/page-exports"
import {
  completeExport,
  settleExport,
} from "../../modules/recovery/queries/audience/settle-export"
import { addMs } from "../../domain/time/duration"
import { elapsedClock } from "../process/elapsed-clock"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import type { Actor } from "./begin-export"
import { sendStored } from "./send-stored"
import { LEASE_MS } from "./write-export"

/**
 * Hands out a part of a file that was made beside, and writes that down in the
 * log. What the network has is counted already.
 * @throws MedusaError NOT_FOUND when it is not there, or not any more
 */
export async function sendExportFile(
  container: MedusaContainer,
  input: {
    id: string
    part: number
    actor: Actor
    res: ServerResponse
    now: Date
  }
): Promise<void> {
  const { id, part, actor, res, now } = input
  const recovery = recoveryModule(container)
  const later = elapsedClock(now)
  const made = await recovery.read((db) => findExport(db, id))
  const file = made?.state === "delivered" ? made.files?.[part - 1] : undefined
  if (!made || !file) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This file is not there, or not any more: files are kept for 7 days. Make it anew."
    )
  }
  const lease_id = newId("lease")
  const log = {
    id: newId("raex"),
    audience_id: made.audience_id,
    audience_name: made.audience_name,
    network: made.network,
    content: made.content,
    mode: made.mode,
    identifiers: made.identifiers,
    network_list_id: made.network_list_id,
    by: made.by,
    way: "download" as const,
    state: "running" as const,
    actor_type: actor.type,
    actor_id: actor.id,
    requested_at: now,
    lease_id,
    lease_until: addMs(now, LEASE_MS),
  }
  await recovery.read((db) => insertExport(db, log))
  const end = (taken: boolean) =>
    recovery.read((db) =>
      settleExport(db, {
        id: log.id,
        lease_id: null,
        from: ["running"],
        state: taken ? "delivered" : "canceled",
        error: taken ? null : "gone_away",
        at: later(),
      })
    )
  await recovery.read((db) =>
    completeExport(db, {
      id: log.id,
      lease_id,
      at: later(),
      made: {
        rows: file.rows,
        bytes: file.bytes,
        left_out: {},
        reasons: {},
        consent_basis: made.consent_basis ?? {},
        content_hash: made.content_hash ?? "",
        files: null,
      },
    })
  )
  try {
    const taken = await sendStored(container.resolve(Modules.FILE), {
      files: [file],
      name: file.name,
      res,
    })
    await end(taken)
  } catch (error) {
    await end(false)
    throw error
  }
}
