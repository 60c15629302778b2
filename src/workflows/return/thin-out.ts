import type { Hit } from "../../domain/return/hit"
import { stretchOf, thinHits } from "../../domain/return/thin-hits"
import type { Db } from "../../modules/recovery/db"
import { mergeAround } from "../../modules/recovery/queries/return/around"
import { foldHits } from "../../modules/recovery/queries/return/fold-hits"
import type { HitRow } from "../../modules/recovery/queries/return/insert-hits"
import { listHits } from "../../modules/recovery/queries/return/list-hits"

type Counted = Hit & { touch_id: string; repeats: number }

/**
 * Answers which of new hits are to be kept one by one, beside those that are
 * kept already; all others are counted with one that is. Only under the
 * touches' locks.
 *
 * @param keep writes the hits that are kept
 */
export async function thinOut(
  db: Db,
  rows: HitRow[],
  keep: (rows: HitRow[]) => Promise<void>
): Promise<void> {
  const known = await listHits(db, mergeAround(rows.map(stretchAround)))
  const ids = new Set(known.map(({ id }) => id))
  const news = rows.filter(({ id }) => !ids.has(id))
  const touches = new Map<string, Counted[]>()
  for (const hit of [...known, ...news.map(toHit)]) {
    touches.set(hit.touch_id, [...(touches.get(hit.touch_id) ?? []), hit])
  }
  const dropped = [...touches.values()].flatMap(thinHits)
  const gone = new Set(dropped.map(({ hit }) => hit.id))
  await keep(news.filter(({ id }) => !gone.has(id)))
  if (dropped.length) {
    const more = new Map<string, number>()
    for (const { hit, into } of dropped) {
      more.set(into.id, (more.get(into.id) ?? 0) + 1 + hit.repeats)
    }
    await foldHits(db, {
      gone: [...gone].filter((id) => ids.has(id)),
      counted: [...more].map(([id, count]) => ({ id, more: count })),
    })
  }
}

const stretchAround = ({ touch_id, at }: HitRow) => ({
  touch_id,
  ...stretchOf(at),
})

const toHit = (row: HitRow): Counted => ({
  ...row,
  reported: row.source !== null,
  before: null,
  repeats: 0,
})
