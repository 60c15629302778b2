import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { changeCursor } from "../../modules/recovery/queries/cursor/change-cursor"
import { readCursor } from "../../modules/recovery/queries/cursor/read-cursor"
import { endOfLine } from "../../modules/recovery/queries/fact/end-of-line"
import { listFacts } from "../../modules/recovery/queries/fact/list-facts"
import type { Finding } from "../finding"
import { TimeBox } from "../process/time-box"
import { recoveryModule } from "../recovery-module"
import type { EventSink } from "./event-sink"
import { makeEvents, type PlacedEvent } from "./make-events"
import {
  announced,
  cursorOf,
  failed,
  isFree,
  readState,
  type SinkState,
  writeState,
} from "./sink-state"

/** A page that takes longer to be told counts as not told. */
const PAGE_MS = 10_000

/**
 * Tells one who wants to know what happened since it was told last, page by
 * page, as long as there is time; some always. Each page is announced in the
 * cursor before and noted there after: so whatever ends a process, nothing is
 * left out, and what may have been told already is told as the same events.
 * One that fails is left alone for longer and longer, up to an hour.
 *
 * Answers how many events it told; null where it is not asked now, since it
 * rests or another worker is at it.
 * @throws MedusaError UNEXPECTED_STATE with what it failed with
 */
export async function tellSink(
  container: MedusaContainer,
  sink: EventSink,
  { now, box }: Pick<Finding, "now" | "box">
): Promise<number | null> {
  let told = 0
  do {
    const count = await tellPage(container, sink, now)
    if (typeof count !== "number") {
      return count === "end" || told ? told : null
    }
    told += count
  } while (box.left > 0)
  return told
}

/** How many events were told; or that there are none, or it is not asked now. */
async function tellPage(
  container: MedusaContainer,
  sink: EventSink,
  now: Date
): Promise<number | "end" | "busy"> {
  const recovery = recoveryModule(container)
  const cursor = cursorOf(sink)
  const change = (from: string | null, to: SinkState) =>
    recovery.read((db) =>
      changeCursor(db, cursor, { from, to: writeState(to) })
    )
  const known = await recovery.read((db) => readCursor(db, cursor))
  if (known === null) {
    // Whoever is new is told what comes, not what has been.
    await change(null, { place: await recovery.read(endOfLine) })
    return "end"
  }
  const state = readState(known)
  if (!isFree(state, now)) {
    return "busy"
  }
  const page = await readPage(container, sink, state)
  if (!page) {
    return "end"
  }
  if (!page.events.length) {
    return (await change(known, { place: page.to })) ? 0 : "busy"
  }
  const held = announced(state, page, now)
  if (!(await change(known, held))) {
    return "busy"
  }
  try {
    await tellInTime(sink, page.events)
  } catch (error) {
    await change(writeState(held), failed(held, now))
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${sink.title} could not be told what happened: ${wordsOf(error)}`
    )
  }
  const isNoted = await change(writeState(held), { place: page.to })
  return isNoted ? page.events.length : "busy"
}

/** The next page, or the one that was begun; null at the end of the line. */
async function readPage(
  container: MedusaContainer,
  sink: EventSink,
  { place: after, to, named = {} }: SinkState
): Promise<{ to: string; events: PlacedEvent[] } | null> {
  const facts = await recoveryModule(container).read((db) =>
    listFacts(db, { after, limit: sink.page, ...(to && { to }) })
  )
  const places = facts.map(({ place }) => place)
  const last = places.at(-1)
  return last
    ? { to: last, events: await makeEvents(container, places, named) }
    : null
}

async function tellInTime(
  sink: EventSink,
  events: PlacedEvent[]
): Promise<void> {
  if (!(await new TimeBox(PAGE_MS).wait(sink.tell(events)))) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `no answer within ${PAGE_MS / 1000} seconds`
    )
  }
}

/** What the client says, and what is behind it. */
function wordsOf(thrown: unknown): string {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const cause = (error as { error?: unknown }).error ?? error.cause
  return cause instanceof Error
    ? `${error.message} (${cause.message})`
    : error.message
}
