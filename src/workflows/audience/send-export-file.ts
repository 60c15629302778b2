import type { ServerResponse } from "node:http"

import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import { insertExport } from "../../modules/recovery/queries/audience/insert-export"
import type { ExportRow } from "../../modules/recovery/queries/audience/export-row"
import { findExport } from "../../modules/recovery/queries/audience/page-exports"
import { countTakenParts } from "../../modules/recovery/queries/audience/kept-parts"
import { isOvertaken } from "../../modules/recovery/queries/audience/overtaken"
import { completeExport } from "../../modules/recovery/queries/audience/settle-export"
import { addMs } from "../../domain/time/duration"
import { elapsedClock } from "../process/elapsed-clock"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import type { Actor } from "./begin-export"
import { endExport } from "./end-export"
import { holdExport } from "./hold-export"
import { isFileGone, loseFiles } from "./lose-files"
import { sendStored } from "./send-stored"
import { LEASE_MS } from "./write-export"

/**
 * Hands out a part of a file that was made beside, and writes that down in the
 * log. The file counts as delivered when every part was taken whole.
 * @throws MedusaError NOT_FOUND when it is not there, or not any more;
 *   CONFLICT when it would bring back whom a later file took out
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
  const file = made && isKept(made) ? made.files?.[part - 1] : undefined
  if (!made || !file) {
    throw notThere()
  }
  if (await recovery.read((db) => isOvertaken(db, id))) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      "People were taken off this list since this file was made, and it would bring them back. Make it anew."
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
    taken_of: id,
    part,
  }
  await recovery.read((db) => insertExport(db, log))
  const end = (taken: boolean) =>
    endExport(container, log, {
      lease_id: null,
      from: ["running"],
      state: taken ? "delivered" : "canceled",
      error: taken ? null : "gone_away",
      at: later(),
    })
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
        // It is of all parts together.
        content_hash: made.files!.length === 1 ? made.content_hash : null,
        files: null,
      },
    })
  )
  try {
    const taken = await holdExport(
      recovery,
      { id: log.id, lease_id, rows: file.rows, later },
      () =>
        sendStored(container.resolve(Modules.FILE), {
          files: [file],
          name: file.name,
          res,
        })
    )
    await end(taken)
  } catch (error) {
    await end(false)
    if (isFileGone(error)) {
      await loseFiles(container, made, later())
      throw notThere()
    }
    throw error
  }
  const taken = await recovery.read((db) => countTakenParts(db, id))
  if (taken === made.files!.length) {
    await endExport(container, made, {
      lease_id: null,
      from: ["ready"],
      state: "delivered",
      at: later(),
    })
  }
}

const notThere = () =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    "This file is not there, or not any more: files are kept for 7 days, and plain ones until somebody in them is erased. Make it anew."
  )

/** A feed's counts when its network has it, and is nobody else's until then. */
const isKept = ({ state, way, files_must_go }: ExportRow): boolean =>
  !files_must_go &&
  (state === "delivered" || (state === "ready" && way === "background"))
