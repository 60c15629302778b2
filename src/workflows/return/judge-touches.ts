import type { Actor } from "../../domain/return/hit"
import { isEcho, judgeHits, SIGN_MS } from "../../domain/return/judge-hits"
import { machineSpans } from "../../domain/return/machine-spans"
import { nextLookAtHit } from "../../domain/return/next-look-at-hit"
import type { Db } from "../../modules/recovery/db"
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
 * Judges all hits of these touches by all that is known by now, and what the
 * shop asked for with their links: whatever came in which order, and whoever
 * judged them before. Whoever waits for the touches' locks judges them after,
 * and sees what was written. Only within a transaction, and after all rows
 * that it locks.
 */
export async function judgeTouches(
  db: Db,
  touchIds: string[],
  now: Date
): Promise<void> {
  if (!touchIds.length) {
    return
  }
  await lockHits(db, touchIds)
  await dropTwins(db, touchIds, now)
  const hits = byTouch(await listHits(db, touchIds))
  const signs = byTouch(
    await listSigns(
      db,
      touchIds.map((id) => asked(id, hits))
    )
  )
  const changed = touchIds.flatMap((id) => [
    ...judgeTouch(hits.get(id) ?? [], signs.get(id) ?? [], now),
    ...judgeSigns(hits.get(id) ?? [], signs.get(id) ?? []),
  ])
  if (changed.length) {
    await writeVerdicts(db, changed)
  }
}

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
  now: Date
): VerdictRow[] {
  const verdicts = judgeHits(hits, signs)
  return hits.flatMap((hit) => {
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
function judgeSigns(hits: KeptHit[], signs: KeptSign[]): VerdictRow[] {
  const spans = machineSpans(hits)
  return signs.flatMap(({ at, event }) => {
    const actor: Actor = isEcho(at.getTime(), spans) ? "machine" : "human"
    return event && event.actor !== actor
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
