import type { BlockReason } from "../../domain/contact/block"
import {
  type BlockColumns,
  readHeader,
  WITHOUT_HEADER,
} from "../../domain/contact/block-columns"
import { readBlockLine } from "../../domain/contact/read-block-line"
import { secretKey } from "../../domain/contact/secret-key"
import type { AdminBlockImport } from "../../types"
import { CsvBroken, readCsv } from "../csv/read-csv"
import type { RecoveryModuleService } from "../recovery-module"
import { importBatch, type ImportedBlock } from "./import-batch"

const BATCH = 2_000

/** So many bad lines are told one by one; all are counted. */
const MOST_FAULTS = 100

/**
 * Blocks the addresses of a CSV file as it comes in, batch by batch, and ends
 * what is under way to them. What was blocked stays, should the file break
 * off: importing it again does no harm. Answers what became of every line.
 */
export async function importBlocks(
  recovery: RecoveryModuleService,
  bytes: AsyncIterable<Uint8Array>,
  { usual, by, now }: { usual: BlockReason; by: string | null; now: Date }
): Promise<AdminBlockImport> {
  const told: AdminBlockImport = {
    lines: 0,
    added: 0,
    known: 0,
    not_blocked: 0,
    faulty: 0,
    ended: 0,
    faults: [],
    stopped: null,
  }
  const { secret, previousSecrets } = recovery.options
  const rules = {
    usual,
    secretKeys: [secret, ...previousSecrets].map(secretKey),
  }
  let columns: BlockColumns | null = null
  let batch: ImportedBlock[] = []
  const flush = async () => {
    if (batch.length) {
      const { added, ended } = await importBatch(recovery, batch, { by, now })
      told.added += added
      told.known += batch.length - added
      told.ended += ended
      batch = []
    }
  }
  try {
    for await (const { cells, from, to } of readCsv(bytes)) {
      if (!columns) {
        const header = readHeader(cells)
        columns = header ?? WITHOUT_HEADER
        if (header) {
          continue
        }
      }
      told.lines++
      const line = readBlockLine(cells, columns, rules)
      if (line.kind === "fault") {
        told.faulty++
        if (told.faults.length < MOST_FAULTS) {
          told.faults.push({ line: from, to, why: line.why, text: line.text })
        }
      } else if (line.kind === "not_blocked") {
        told.not_blocked++
      } else {
        batch.push(line)
      }
      if (batch.length >= BATCH) {
        await flush()
      }
    }
  } catch (error) {
    if (!(error instanceof CsvBroken)) {
      throw error
    }
    told.stopped = { line: error.line }
  }
  await flush()
  return told
}
