import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { addMs } from "../../domain/time/duration"
import { withoutAddresses } from "../../domain/touch/same-answer"
import {
  claimExport,
  findClaimableExport,
  giveExportBack,
  noteExport,
} from "../../modules/recovery/queries/audience/claim-export"
import type { ExportFile, ExportState } from "../../domain/audience/export"
import { failedBefore } from "../../modules/recovery/queries/audience/failed-before"
import type { ExportRow } from "../../modules/recovery/queries/audience/export-row"
import { awaitErasures } from "../../modules/recovery/queries/audience/export-locks"
import { setFeedExport } from "../../modules/recovery/queries/audience/feeds"
import { logOf } from "../log-of"
import { elapsedClock } from "../process/elapsed-clock"
import { newId } from "../process/new-id"
import { perProcess } from "../process/per-process"
import { recoveryModule, type RecoveryModuleService } from "../recovery-module"
import { endExport } from "./end-export"
import { GoneAway, NotOurs } from "./export-run"
import { deleteFiles, FileParts } from "./file-parts"
import { foldList, foldNow } from "./fold-list"
import { makeExport, takeExportPlace, TooManyExports } from "./make-export"
import { findAudience, readWho } from "./read-who"
import { tellExport } from "./tell-export"
import { LEASE_MS } from "./write-export"

/** One that no worker could make in so long would take the next one down. */
const GIVE_UP_MS = 24 * 3_600_000

const making = perProcess((recovery) => {
  const state = {
    running: null as Promise<void> | null,
    stop: new AbortController(),
  }
  recovery.beforeShutdown(async () => {
    state.stop.abort()
    await state.running
  })
  return state
})

/**
 * Makes what waits to be made beside whatever this process does, one after the
 * other; resolves when nothing waits any more. Whoever asks meanwhile is
 * answered by the same work.
 */
export function makeQueued(
  container: MedusaContainer,
  now: Date
): Promise<void> {
  const state = making(container)
  state.running ??= drain(container, now, state.stop.signal)
    .catch((error: Error) =>
      logOf(container).error(
        `Cart recovery: audience files are made with the next tick: ${withoutAddresses(error.message)}`
      )
    )
    .finally(() => {
      state.running = null
    })
  return state.running
}

async function drain(
  container: MedusaContainer,
  now: Date,
  stop: AbortSignal
): Promise<void> {
  const recovery = recoveryModule(container)
  const later = elapsedClock(now)
  while (!stop.aborted) {
    const row = await recovery.read((db) => findClaimableExport(db, later()))
    if (!row) {
      return
    }
    let free: () => void
    try {
      free = takeExportPlace(container)
    } catch (error) {
      if (error instanceof TooManyExports) {
        return
      }
      throw error
    }
    try {
      await make(container, { row, stop, later })
    } finally {
      free()
    }
  }
}

async function make(
  container: MedusaContainer,
  given: { row: ExportRow; stop: AbortSignal; later: () => Date }
): Promise<void> {
  const { row, stop, later } = given
  const recovery = recoveryModule(container)
  const files = container.resolve(Modules.FILE)
  const lease_id = newId("lease")
  let before: ExportFile[] | null
  try {
    before = await claim(recovery, { row, lease_id, later })
  } catch (error) {
    // It must not keep all that waits behind it.
    await fail(container, {
      row,
      lease_id: null,
      from: row.state,
      error,
      later,
    })
    return
  }
  if (!before) {
    return
  }
  const parts = new FileParts(
    { row },
    files,
    (known) =>
      recovery.read((db) => noteExport(db, { id: row.id, lease_id, ...known })),
    { stop }
  )
  try {
    await deleteFiles(files, before)
    if (later() > addMs(new Date(row.requested_at), GIVE_UP_MS)) {
      throw new Error("no worker could finish it within a day")
    }
    const audience = await findAudience(recovery, row)
    const who = await readWho(container, {
      audience,
      network: row.network,
      now: later(),
    })
    await makeExport(container, {
      run: { row, lease_id, who },
      parts,
      count: true,
      stop,
      later,
    })
    const ended = await endExport(container, row, {
      lease_id,
      from: ["running"],
      state: "ready",
      at: later(),
    })
    if (ended) {
      if (row.way === "feed") {
        await recovery.read((db) =>
          setFeedExport(db, {
            id: row.actor_id!,
            export_id: row.id,
            at: later(),
          })
        )
      } else {
        await tellExport(container, row.id)
      }
    }
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    parts.drop()
    if (stop.aborted) {
      await recovery.read((db) => giveExportBack(db, { id: row.id, lease_id }))
      return
    }
    await deleteFiles(files, parts.files).catch(() => undefined)
    if (error instanceof NotOurs || error instanceof GoneAway) {
      return
    }
    await fail(container, { row, lease_id, from: "running", error, later })
  }
}

/** Takes it, when all is known that was delivered of its list before. */
async function claim(
  recovery: RecoveryModuleService,
  given: { row: ExportRow; lease_id: string; later: () => Date }
): Promise<ExportFile[] | null> {
  const { row, lease_id, later } = given
  await foldList(recovery, row)
  return await recovery.transaction(async (db) => {
    await awaitErasures(db)
    await foldNow(db, row)
    return await claimExport(db, {
      id: row.id,
      lease_id,
      lease_until: addMs(later(), LEASE_MS),
      now: later(),
    })
  })
}

/** Says what went wrong; of a feed that goes on failing, once. */
async function fail(
  container: MedusaContainer,
  given: {
    row: ExportRow
    lease_id: string | null
    from: ExportState
    error: unknown
    later: () => Date
  }
): Promise<void> {
  const { row, lease_id, from, later } = given
  const thrown = given.error
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const error = withoutAddresses(message).slice(0, 500)
  logOf(container).error(`Cart recovery: an audience file failed: ${error}`)
  const ended = await endExport(container, row, {
    lease_id,
    from: [from],
    state: "failed",
    error,
    at: later(),
  })
  const isKnown =
    row.way === "feed" &&
    (await recoveryModule(container).read((db) => failedBefore(db, row)))
  if (ended && !isKnown) {
    await tellExport(container, row.id)
  }
}
