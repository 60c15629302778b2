import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import type {
  ExportContent,
  ExportMode,
  ExportWay,
} from "../../domain/audience/export"
import { FORMATS } from "../../domain/audience/formats/format"
import type { Network } from "../../domain/audience/network"
import { addMs } from "../../domain/time/duration"
import { awaitErasures } from "../../modules/recovery/queries/audience/export-locks"
import { findListId } from "../../modules/recovery/queries/audience/find-list-id"
import {
  insertExport,
  type NewExport,
} from "../../modules/recovery/queries/audience/insert-export"
import { newId } from "../process/new-id"
import { recoveryModule, type RecoveryModuleService } from "../recovery-module"
import { foldList, foldNow } from "./fold-list"
import { findAudience } from "./read-who"
import { LEASE_MS } from "./write-export"

const LIST_ID = /^\d{1,19}$/

export type ExportInput = {
  audience_id: string
  network: Network
  content?: ExportContent
  mode?: ExportMode
  identifiers?: "hashed" | "plain"
  by?: "email" | "phone"
  /** What the network calls the list; left out: as it was told last. */
  network_list_id?: string
}

export type Actor = { type: string; id: string | null }

/**
 * The row of a new export, checked against what its network takes.
 * @throws MedusaError INVALID_DATA for what the network does not take,
 *   NOT_FOUND when there is no such audience
 */
export async function planExport(
  container: MedusaContainer,
  input: ExportInput,
  { way, actor, now }: { way: ExportWay; actor: Actor; now: Date }
): Promise<NewExport> {
  const recovery = recoveryModule(container)
  const { network, content = "members" } = input
  const { identifiers, by, namesList = false } = FORMATS[network]
  const wanted = input.identifiers ?? "hashed"
  if (!identifiers.includes(wanted)) {
    throw invalid(
      `identifiers: ${network} takes them ${identifiers.join(" or ")} only.`
    )
  }
  const key = input.by ?? by[0] ?? "email"
  if (by.length ? !by.includes(key) : key !== "email") {
    throw invalid(
      by.length
        ? `by: a file for ${network} is by ${by.join(" or ")}.`
        : `by: a file for ${network} holds every identifier. Leave it out.`
    )
  }
  const listId = input.network_list_id
  if (listId !== undefined && !(namesList && LIST_ID.test(listId))) {
    throw invalid(
      namesList
        ? "network_list_id must be the number that the network shows for the list."
        : `network_list_id: a file for ${network} names no list. Leave it out.`
    )
  }
  const audience = await findAudience(recovery, { ...input, content })
  const list = namesList
    ? (listId ??
      (await recovery.read((db) =>
        findListId(db, { audience_id: audience.id, network })
      )))
    : null
  const mode = content === "removals" ? "changes" : (input.mode ?? "full")
  if (namesList && list === null && (mode === "changes" || way === "feed")) {
    throw invalid(
      `network_list_id: a file of people to remove, of what changed or of each day must say which list at ${network} it is for. Upload a whole file of the people to add first: it makes the list. Then give the number that ${network} shows for it with the next file; it is kept from then on.`
    )
  }
  return {
    id: newId("raex"),
    audience_id: audience.id,
    audience_name: audience.name,
    network,
    content,
    mode,
    identifiers: wanted,
    by: key,
    network_list_id: list,
    way,
    state: "queued",
    actor_type: actor.type,
    actor_id: actor.id,
    requested_at: now,
    lease_id: null,
    lease_until: null,
  }
}

/**
 * Writes an export down as running, before anything of it is read, so that an
 * erasure knows of it. What was delivered of its list before is known then.
 */
export async function beginExport(
  recovery: RecoveryModuleService,
  plan: NewExport,
  now: Date
): Promise<string> {
  const lease_id = newId("lease")
  await foldList(recovery, plan)
  await recovery.transaction(async (db) => {
    await awaitErasures(db)
    await foldNow(db, plan)
    await insertExport(db, {
      ...plan,
      state: "running",
      lease_id,
      lease_until: addMs(now, LEASE_MS),
    })
  })
  return lease_id
}

const invalid = (message: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, message)
