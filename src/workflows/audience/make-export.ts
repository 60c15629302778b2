import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { perProcess } from "../process/per-process"
import { GiveWay } from "../process/give-way"
import { completeExport } from "../../modules/recovery/queries/audience/settle-export"
import type { ExportFile } from "../../domain/audience/export"
import { recoveryModule } from "../recovery-module"
import { GoneAway, type ExportRun, NotOurs } from "./export-run"
import { type Parts, writeExport } from "./write-export"

/** Each holds a connection of its own. */
const AT_A_TIME = 2

const exporting = perProcess(() => ({ running: 0, giveWay: new GiveWay() }))

/**
 * Takes one of the places for files that are made in this process.
 * @throws MedusaError when none is free
 */
export function takeExportPlace(container: MedusaContainer): () => void {
  const state = exporting(container)
  if (state.running >= AT_A_TIME) {
    throw new TooManyExports()
  }
  state.running += 1
  let mine = true
  return () => {
    state.running -= mine ? 1 : 0
    mine = false
  }
}

/** Answered with 429. */
export class TooManyExports extends MedusaError {
  constructor() {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `${AT_A_TIME} audience files are being made here already. Try again in a minute, or choose to have this one made in the background.`
    )
  }
}

/**
 * Makes a file: writes its rows into the parts and writes down that it is
 * complete, just before its end goes out. Ends the query at once when it is
 * told to stop.
 */
export async function makeExport(
  container: MedusaContainer,
  input: {
    run: ExportRun
    parts: Parts & {
      close(): Promise<void>
      readonly contentHash: string
      readonly bytes: number
      readonly files?: ExportFile[]
    }
    /** Whether all are counted first. */
    count: boolean
    stop?: AbortSignal
    later: () => Date
  }
): Promise<void> {
  const { run, parts, stop, later } = input
  const recovery = recoveryModule(container)
  const aside = await recovery.aside()
  const drop = () => {
    aside.drop()
    // The database may be in the middle of a long join, and would not notice.
    void recovery
      .read((db) => db.execute("SELECT pg_terminate_backend(?)", [aside.pid]))
      .catch(() => undefined)
  }
  let finished = false
  stop?.addEventListener("abort", drop, { once: true })
  try {
    if (stop?.aborted) {
      throw new GoneAway()
    }
    const counts = await writeExport(recovery, {
      run,
      aside,
      parts,
      count: input.count,
      giveWay: exporting(container).giveWay,
      later,
    })
    await parts.close()
    if (stop?.aborted) {
      throw new GoneAway()
    }
    const complete = await recovery.read((db) =>
      completeExport(db, {
        id: run.row.id,
        lease_id: run.lease_id,
        at: later(),
        made: {
          ...counts,
          bytes: parts.bytes,
          content_hash: parts.contentHash,
          files: parts.files ?? null,
        },
      })
    )
    if (!complete) {
      throw new NotOurs()
    }
    finished = true
  } finally {
    stop?.removeEventListener("abort", drop)
    if (finished) {
      await aside.close().catch(() => undefined)
    } else {
      drop()
    }
  }
}
