import type { Actor } from "../../domain/return/hit"
import {
  isEcho,
  judgeHits,
  REACH_MS,
  SIGN_MS,
} from "../../domain/return/judge-hits"
import { machineSpans } from "../../domain/return/machine-spans"
import { nextLookAtHit } from "../../domain/return/next-look-at-hit"
import type { Db } from "../../modules/recovery/db"
import {
  type Around,
  mergeAround,
} from "../../modules/recovery/queries/return/around"
import {
  type KeptHit,
  listHits,
} from "../../modules/recovery/queries/return/list-hits"
import {
  type KeptSign,
  listSigns,
} from "../../modules/recovery/queries/return/list-signs"
import { dropTwins } from "../../modules/recovery/queries/return/drop-twins"
import { lockHits } from "../../modules/recovery/queries/return/lock-hits"
import {
  type VerdictRow,
  writeVerdicts,
} from "../../modules/recovery/queries/return/write-verdicts"
import { addMs } from "../../domain/time/duration"

/**
 * Judges hits of touches by all that is known by now, and what the shop asked
 * for with their links: whatever came in which order, and whoever judged them
 * before. All that are changed by what happened then are judged, and all that
 * those are judged by is read, so a message costs the same however long
 * somebody has been at its links. Whoever waits for the touches' locks judges
 * them after, and sees what was written. Only within a transaction, and after
 * all rows that it locks.
 *
 * @param happened when something happened, by touch
 */
export async function judgeTouches(
  db: Db,
  happened: Around[],
  now: Date
): Promise<void> {
  const touches = mergeAround(happened)
  if (!touches.length) {
    return
  }
  const touchIds = touches.map(({ touch_id }) => touch_id)
  await lockHits(db, touchIds)
  const read = touches.map((around) => widen(around, 2 * REACH_MS))
  await dropTwins(db, read, now)
  const hits = byTouch(await listHits(db, read))
  const signs = byTouch(
    await listSigns(
      db,
      touchIds.map((id) => asked(id, hits))
    )
  )
  const changed = touches.flatMap((around) => {
    const id = around.touch_id
    const judged = widen(around, REACH_MS)
    return [
      ...judgeTouch(hits.get(id) ?? [], signs.get(id) ?? [], { judged, now }),
      ...judgeSigns(hits.get(id) ?? [], signs.get(id) ?? [], judged),
    ]
  })
  if (changed.length) {
    await writeVerdicts(db, changed)
  }
}

const widen = ({ touch_id, from, to }: Around, ms: number): Around => ({
  touch_id,
  from: addMs(from, -ms),
  to: addMs(to, ms),
})

const isWithin = (at: Date, { from, to }: Around) => from <= at && at <= to

/** Between its first hit and the last moment at which a sign tells of one. */
function asked(touch_id: string, hits: Map<string, KeptHit[]>) {
  const times = (hits.get(touch_id) ?? []).map(({ at }) => at.getTime())
  return {
    touch_id,
    since: new Date(times.length ? Math.min(...times) : 0),
    until: times.length
      ? addMs(new Date(Math.max(...times)), SIGN_MS)
      : new Date(0),
  }
}

function judgeTouch(
  hits: KeptHit[],
  signs: KeptSign[],
  { judged, now }: { judged: Around; now: Date }
): VerdictRow[] {
  const verdicts = judgeHits(hits, signs)
  return hits.flatMap((hit) => {
    if (!isWithin(hit.at, judged)) {
      return []
    }
    const { actor, reason, sign } = verdicts.get(hit.id)!
    const look_at = nextLookAtHit(hit, actor, now)
    const { before } = hit
    const same =
      before?.actor === actor &&
      before.reason === reason &&
      hit.look_at?.getTime() === look_at?.getTime() &&
      (!sign || before.sign?.at.getTime() === sign.at.getTime())
    return same
      ? []
      : {
          id: hit.id,
          actor,
          reason,
          sign: sign?.kind ?? null,
          sign_at: sign?.at ?? null,
          look_at,
        }
  })
}

/** What a machine made the shop ask for was asked for by that machine. */
function judgeSigns(
  hits: KeptHit[],
  signs: KeptSign[],
  judged: Around
): VerdictRow[] {
  const spans = machineSpans(hits)
  return signs.flatMap(({ at, event }) => {
    const actor: Actor = isEcho(at.getTime(), spans) ? "machine" : "human"
    return event && event.actor !== actor && isWithin(at, judged)
      ? {
          id: event.id,
          actor,
          reason: null,
          sign: null,
          sign_at: null,
          look_at: null,
        }
      : []
  })
}

function byTouch<T extends { touch_id: string }>(rows: T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const known = found.get(row.touch_id) ?? []
    known.push(row)
    found.set(row.touch_id, known)
  }
  return found
}
