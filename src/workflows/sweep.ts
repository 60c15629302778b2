import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs, latest } from "../domain/time/duration"
import {
  foreignIds,
  type IdRange,
  newIds,
  passedIds,
} from "../domain/tracking/id-areas"
import { firstIdAt, timeOfId } from "../domain/tracking/ulid-time"
import { advanceCursor } from "../modules/recovery/queries/cursor/advance-cursor"
import { setCursor } from "../modules/recovery/queries/cursor/set-cursor"
import type {
  IdPage,
  UnknownRow,
} from "../modules/recovery/queries/medusa/select-unknown-ids"
import type { Source } from "../modules/recovery/queries/tracking/list-known-ids"
import type { Finding } from "./finding"
import { pageUnknown } from "./page-unknown"
import { recoveryModule } from "./recovery-module"

/**
 * New ids are looked for this far back: a transaction that began earlier may
 * commit a smaller id later, and servers' clocks may be minutes apart.
 */
const OVERLAP_MS = 6 * 60_000

/** Ids that are compared by one statement. */
const PAGE = 5_000

/** What is handed over at once: after each of these, as much is done. */
const AT_ONCE = 500

/** Foreign ids that are compared in a tick, and those the cursor has passed. */
const FOREIGN = 100_000
const PASSED = 2_000

export type Sweep = {
  source: Source
  /** Where the cursor is kept. */
  cursor: string
  /** What was made before is not kept any more, known or not. */
  keptSince?: Date
  /** Later ones wait that may not last: the next sweep finds them. */
  placedBefore?: Date
  /** The same through Medusa's services, where its tables cannot be read. */
  askMedusa: (range: IdRange, limit: number) => Promise<UnknownRow[]>
  /** Makes them known; answers how many were news. */
  take: (rows: UnknownRow[]) => Promise<number>
}

type Walk = Sweep & Finding & { container: MedusaContainer }

/**
 * Finds what Medusa has made and we do not know, whoever forgot to tell: what
 * counts as done is what is known, not how far somebody came. Three ways,
 * each bounded: all new ids, which sort by time behind a cursor; all foreign
 * ids, which tell no time; and, a little further with each tick, those that
 * the cursor has passed. The first sweep of an installation only sets the
 * watermark: what was made before is never looked at. Answers the sum of what
 * `take` answers, and whether everything new is known.
 */
export async function sweep(
  container: MedusaContainer,
  finding: Finding,
  input: Sweep
): Promise<{ taken: number; complete: boolean }> {
  const recovery = recoveryModule(container)
  const walk = { ...input, ...finding, container }
  const { source, cursors, now } = walk
  const cursor = cursors.get(input.cursor)
  const today = recovery.toMedusaTime(now)
  if (!cursor) {
    await recovery.transaction(async (db) => {
      await advanceCursor(db, input.cursor, firstIdAt(source, today))
      await advanceCursor(db, sinceOf(source), today.toISOString())
    })
    return { taken: 0, complete: true }
  }
  const made = await takeNew(walk, cursor, today)
  const installed = installedAt(source, cursor, cursors) ?? today
  const since = latest(installed, input.keptSince ?? installed)
  let { taken, complete } = made
  const others: [name: string, range: IdRange, most: number][] = [
    ...foreignIds(source).map((range, i): [string, IdRange, number] => [
      `foreign_${source}s_${i}`,
      range,
      FOREIGN,
    ]),
    [`passed_${source}s`, passedIds(source, cursor), PASSED],
  ]
  for (const [name, range, most] of complete ? others : []) {
    const found = await takeOthers(walk, name, { range, most, since })
    taken += found.taken
    complete &&= found.complete
  }
  return { taken, complete }
}

const sinceOf = (source: Source) => `installed_${source}s`

/**
 * Since when what Medusa makes is ours to look at, by its own dates.
 *
 * @param cursor of the sweep, which began with that
 */
export function installedAt(
  source: Source,
  cursor: string,
  cursors: Map<string, string>
): Date | null {
  const since = cursors.get(sinceOf(source)) ?? timeOfId(cursor)
  return since ? new Date(since) : null
}

/** All that lies behind the cursor, which follows what is done. */
async function takeNew(walk: Walk, cursor: string, today: Date) {
  const recovery = recoveryModule(walk.container)
  const range = newIds(walk.source, cursor)
  let taken = 0
  let newest: Date | null = null
  for (;;) {
    const page = await compare(walk, range, PAGE, null)
    const done = await takeAll(walk, page.unknown)
    taken += done.taken
    if (!done.complete) {
      return { taken, complete: false }
    }
    newest = (page.newest && timeOfId(page.newest)) || newest
    // An id from the future, or a slow commit, must not be passed over.
    const latest = addMs(today, -OVERLAP_MS)
    const until = newest && newest < latest ? newest : latest
    const next = firstIdAt(walk.source, until)
    if (newest && next > cursor) {
      await recovery.read((db) => advanceCursor(db, walk.cursor, next))
    }
    if (page.seen < PAGE) {
      return { taken, complete: true }
    }
    if (walk.box.left === 0) {
      return { taken, complete: false }
    }
    range.after = page.last!
  }
}

/** A part of an area with each tick, from where the last one stopped. */
async function takeOthers(
  walk: Walk,
  name: string,
  input: { range: IdRange; most: number; since: Date }
) {
  const recovery = recoveryModule(walk.container)
  const { range, most, since } = input
  const begun = walk.cursors.get(name)
  let after = begun && begun > range.after ? begun : range.after
  let taken = 0
  let seen = 0
  let page: IdPage
  const limit = Math.min(PAGE, most)
  do {
    page = await compare(walk, { ...range, after }, limit, since)
    const done = await takeAll(walk, page.unknown)
    taken += done.taken
    if (!done.complete) {
      return { taken, complete: false }
    }
    seen += page.seen
    after = page.last ?? after
  } while (page.seen === limit && seen < most && walk.box.left > 0)
  const stopped = page.seen === limit ? after : null
  if (stopped !== (begun ?? null)) {
    await recovery.read((db) => setCursor(db, name, stopped))
  }
  return { taken, complete: true }
}

async function takeAll(
  { take, box }: Walk,
  rows: UnknownRow[]
): Promise<{ taken: number; complete: boolean }> {
  let taken = 0
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    if (i > 0 && box.left === 0) {
      return { taken, complete: false }
    }
    taken += await take(rows.slice(i, i + AT_ONCE))
  }
  return { taken, complete: true }
}

async function compare(
  { container, source, askMedusa, placedBefore }: Walk,
  range: IdRange,
  limit: number,
  since: Date | null
): Promise<IdPage> {
  const page = { source, askMedusa, placedBefore, range, limit, since }
  return await pageUnknown(container, page)
}
