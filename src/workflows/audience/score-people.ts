import { addMs } from "../../domain/time/duration"
import { computeEdges } from "../../modules/recovery/queries/audience/compute-edges"
import { waitToWriteProfiles } from "../../modules/recovery/queries/audience/profile-lock"
import { scorePeople } from "../../modules/recovery/queries/audience/score-people"
import { writeValueMarks } from "../../modules/recovery/queries/audience/write-value-marks"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import type { Finding } from "../finding"
import type { RecoveryModuleService } from "../recovery-module"
import { readScoring, SCORING, type Scoring } from "./scoring-cursor"

const DAY_MS = 86_400_000

/** A shop's first buyers need not wait a day. */
const NO_BUYERS_MS = 3_600_000

/** How long a left cart counts for what the shop's dearest ones are. */
const MARKED_MS = 90 * DAY_MS

/** Scored in a transaction: whoever writes people's rows waits for it. */
const PAGE = 5_000

/**
 * Once a day: finds out where the fifths of the shop's people part, and scores
 * everybody by that, page by page, each in a transaction of its own; a part
 * with each tick, and from where the last one stopped. So a crash loses
 * nothing but a page, and of two workers one does a page at a time. Answers
 * how many people's scores changed.
 */
export async function keepScores(
  recovery: RecoveryModuleService,
  { now, box }: Pick<Finding, "now" | "box">
): Promise<number> {
  let changed = 0
  if (!(await begin(recovery, now))) {
    return changed
  }
  do {
    const page = await scorePage(recovery, now)
    if (!page) {
      return changed
    }
    changed += page.changed
  } while (box.left > 0)
  return changed
}

/** Whether there is anybody to score. */
async function begin(
  recovery: RecoveryModuleService,
  now: Date
): Promise<boolean> {
  const known = await recovery.read(readScoring)
  if (!isDue(known, now)) {
    return known?.after != null
  }
  await recovery.read((db) =>
    writeValueMarks(db, { since: addMs(now, -MARKED_MS), now })
  )
  // Beside the lock: it reads everybody, and nobody has to wait for that.
  const edges = await recovery.read((db) => computeEdges(db, now))
  return await recovery.transaction(async (db) => {
    await waitToWriteProfiles(db)
    const then = await readScoring(db)
    if (isDue(then, now)) {
      await setCursor(db, SCORING, JSON.stringify({ edges, after: "" }))
      return true
    }
    return then?.after != null
  })
}

function isDue(scoring: Scoring | null, now: Date): boolean {
  if (!scoring || scoring.soon) {
    return true
  }
  const { recency } = scoring.edges
  const at = new Date(scoring.edges.at)
  // By a clock that was ahead it would rest for longer than a day.
  return at > now || addMs(at, recency.length ? DAY_MS : NO_BUYERS_MS) <= now
}

/** Null when all were scored. */
async function scorePage(recovery: RecoveryModuleService, now: Date) {
  return await recovery.transaction(async (db) => {
    await waitToWriteProfiles(db)
    const scoring = await readScoring(db)
    if (scoring?.after == null) {
      return null
    }
    const { edges, after } = scoring
    const page = await scorePeople(db, { edges, after, limit: PAGE, now })
    const next: Scoring = {
      ...scoring,
      after: page.seen === PAGE ? page.last : null,
    }
    await setCursor(db, SCORING, JSON.stringify(next))
    return page
  })
}
