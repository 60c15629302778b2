import { FORMATS, type FileOptions } from "../../domain/audience/formats/format"
import { createSplitter } from "../../domain/audience/formats/split"
import { writeRow, writeRows } from "../../domain/audience/formats/write-row"
import { addMs } from "../../domain/time/duration"
import type { Aside } from "../../modules/recovery/open-aside"
import { keepExportPage } from "../../modules/recovery/queries/audience/keep-export-page"
import {
  countOf,
  membersSource,
  removalsSource,
} from "../../modules/recovery/queries/audience/people-source"
import type { MadeExport } from "../../modules/recovery/queries/audience/settle-export"
import type { GiveWay } from "../process/give-way"
import type { RecoveryModuleService } from "../recovery-module"
import { type ExportRun, NotOurs } from "./export-run"
import { type Entry, readMember, readRemoval } from "./read-entry"

/** Rows of one answer of the database, and of one page that is kept. */
const BATCH = 500
const PAGE = 10_000
/** Lines that go out together. */
const CHUNK = 65_536
/** Whoever makes a file shows at least so often that they live. */
export const LEASE_MS = 120_000
export const SIGN_MS = 20_000

/** Where a file goes, part by part. */
export type Parts = {
  /** @param expected rows in all, where that was counted */
  open(expected: number | null): Promise<void>
  begin(number: number): Promise<void>
  write(text: string, rows: number): Promise<void>
}

export type Counts = Pick<
  MadeExport,
  "rows" | "left_out" | "reasons" | "consent_basis"
>

/**
 * Writes all rows of an export, from one state of the database, and keeps who
 * is in it. In bounded memory, as fast as the parts take it, and behind all
 * requests to this process.
 * @throws NotOurs when it was canceled or taken over
 */
export async function writeExport(
  recovery: RecoveryModuleService,
  input: {
    run: ExportRun
    aside: Aside
    parts: Parts
    giveWay: GiveWay
    /** Whether all are counted first. */
    count: boolean
    later: () => Date
  }
): Promise<Counts> {
  const { run, aside, parts, later } = input
  const { row } = run
  const format = FORMATS[row.network]
  const options = optionsOf(run)
  const preamble = writeRows(format.preamble(options), format.line_end)
  const source = sourceOf(run)
  const isLimited = Object.keys(format.most).length > 0
  const expected =
    input.count || isLimited
      ? (await aside.read<{ n: number }>(countOf(source)))[0]!.n
      : null
  await parts.open(expected)
  await parts.begin(1)
  const beginsPart = isLimited
    ? createSplitter(
        format.most,
        Buffer.byteLength(preamble),
        expected ?? undefined
      )
    : null
  const read = row.content === "members" ? readMember : readRemoval
  const counts: Counts = {
    rows: 0,
    left_out: {},
    reasons: {},
    consent_basis: {},
  }
  const pages = new Pages(recovery, run, later)
  let part = 1
  let text = preamble
  let rowsOfText = 0
  const flush = async () => {
    await parts.write(text, rowsOfText)
    text = ""
    rowsOfText = 0
  }
  const write = (entry: Entry): string | null => {
    const made = entry.erased
      ? { cells: format.again?.(entry.erased, options) ?? entry.erased }
      : format.toRow(entry.person, options)
    if ("left_out" in made) {
      bump(counts.left_out, made.left_out)
      return null
    }
    return writeRow(made.cells, format.line_end)
  }
  const work = input.giveWay.enter()
  try {
    for await (const batch of aside.batches(source, BATCH)) {
      for (const cells of batch) {
        const entry = read(cells)
        const line = write(entry)
        // Nobody is left on the list whom no file could take off it.
        if (line !== null || row.content === "removals") {
          pages.add(entry.line)
          bump(
            row.content === "members" ? counts.consent_basis : counts.reasons,
            entry.why
          )
        }
        if (line !== null) {
          if (beginsPart?.(Buffer.byteLength(line))) {
            await flush()
            part += 1
            await parts.begin(part)
            text = preamble
          }
          text += line
          rowsOfText += 1
          counts.rows += 1
          if (text.length >= CHUNK) {
            await flush()
          }
        }
        const pause = work.pause()
        if (pause) {
          await pause
        }
      }
      await pages.keep(counts.rows, false)
    }
    await flush()
    await pages.keep(counts.rows, true)
  } finally {
    work.leave()
  }
  return counts
}

function sourceOf({ row, who }: ExportRun) {
  return row.content === "members"
    ? membersSource(who, row, { changes: row.mode === "changes" })
    : // An erased person's row is hashed, which a plain file cannot say.
      removalsSource(who, row, { erasedToo: row.identifiers === "hashed" })
}

export function optionsOf({ row }: Pick<ExportRun, "row">): FileOptions {
  return {
    identifiers: row.identifiers,
    by: row.by,
    action: row.content,
    audience: {
      id: row.audience_id,
      name: row.audience_name,
      network_list_id: row.network_list_id,
    },
  }
}

function bump(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}

/**
 * Who is in the file, kept a page at a time. The lines wait as bytes: ten
 * thousand texts would outlive the collector's young generation, and what they
 * leave behind lies about until all of the heap is looked through.
 */
class Pages {
  private bytes = Buffer.allocUnsafe(PAGE * 64)
  private length = 0
  private lines = 0
  private number = 0
  private signed = performance.now()

  constructor(
    private readonly recovery: RecoveryModuleService,
    private readonly run: ExportRun,
    private readonly later: () => Date
  ) {}

  add(line: string): void {
    const most = this.length + line.length * 3 + 1
    if (most > this.bytes.length) {
      const more = Buffer.allocUnsafe(most * 2)
      this.bytes.copy(more, 0, 0, this.length)
      this.bytes = more
    }
    this.length += this.bytes.write(
      this.lines++ ? `\n${line}` : line,
      this.length
    )
  }

  /** Keeps a page when it is full, or the last, or shows that we live. */
  async keep(rows: number, last: boolean): Promise<void> {
    const isFull = this.lines >= PAGE || (last && this.lines > 0)
    if (!isFull && !last && performance.now() - this.signed < SIGN_MS) {
      return
    }
    const page = isFull
      ? {
          number: (this.number += 1),
          people: this.bytes.toString("utf8", 0, this.length),
        }
      : null
    if (page) {
      this.length = 0
      this.lines = 0
    }
    const { row, lease_id } = this.run
    const kept = await this.recovery.read((db) =>
      keepExportPage(db, {
        id: row.id,
        lease_id,
        lease_until: addMs(this.later(), LEASE_MS),
        rows,
        page,
      })
    )
    this.signed = performance.now()
    if (!kept) {
      throw new NotOurs()
    }
  }
}
