import {
  type Hit,
  HIT_KINDS,
  type HitReason,
  type Actor,
  type SignKind,
} from "../../../../domain/return/hit"
import { type Db, rowsParam } from "../../db"
import { AROUND, type Around } from "./around"

export type KeptHit = Hit & {
  touch_id: string
  look_at: Date | null
  repeats: number
}

type Row = Omit<KeptHit, "before" | "at" | "look_at"> & {
  at: Date
  actor: Actor
  reason: HitReason | null
  sign: SignKind | null
  sign_at: Date | null
  look_at: Date | null
}

/**
 * The hits on touches' links within a time, as they came and as they were
 * judged.
 */
export async function listHits(db: Db, around: Around[]): Promise<KeptHit[]> {
  const rows = await db.execute<Row>(
    `SELECT hit.*
       FROM ${AROUND}
      CROSS JOIN LATERAL (
        SELECT id, touch_id, kind, COALESCE(link, '') AS link,
               COALESCE(method, 'GET') AS method, user_agent AS agent, ahead,
               network, source IS NOT NULL AS reported, flagged,
               occurred_at AS at, actor, reason, sign, sign_at, look_at,
               repeats
          FROM recovery_touch_event
         WHERE touch_id = around.touch_id AND kind = ANY(?)
           AND occurred_at BETWEEN around.from AND around.to
           AND deleted_at IS NULL) AS hit`,
    [rowsParam(around), [...HIT_KINDS]]
  )
  return rows.map(({ actor, reason, sign, sign_at, ...hit }) => ({
    ...hit,
    at: new Date(hit.at),
    look_at: hit.look_at && new Date(hit.look_at),
    before: reason && {
      actor,
      reason,
      sign: sign && sign_at ? { kind: sign, at: new Date(sign_at) } : null,
    },
  }))
}
