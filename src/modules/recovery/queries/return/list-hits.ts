import {
  type Hit,
  HIT_KINDS,
  type HitReason,
  type Actor,
  type SignKind,
} from "../../../../domain/return/hit"
import type { Db } from "../../db"

export type KeptHit = Hit & { touch_id: string; look_at: Date | null }

type Row = Omit<KeptHit, "before" | "at" | "look_at"> & {
  at: Date
  actor: Actor
  reason: HitReason | null
  sign: SignKind | null
  sign_at: Date | null
  look_at: Date | null
}

/** All hits on these touches' links, as they came and as they were judged. */
export async function listHits(db: Db, touchIds: string[]): Promise<KeptHit[]> {
  const rows = await db.execute<Row>(
    `SELECT id, touch_id, kind, COALESCE(link, '') AS link,
            COALESCE(method, 'GET') AS method, user_agent AS agent, ahead,
            network, source IS NOT NULL AS reported, flagged,
            occurred_at AS at, actor, reason, sign, sign_at, look_at
       FROM recovery_touch_event
      WHERE touch_id = ANY(?) AND kind = ANY(?) AND deleted_at IS NULL`,
    [touchIds, [...HIT_KINDS]]
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
