import { SEGMENTS } from "../../domain/audience/rfm"
import { countSegments as count } from "../../modules/recovery/queries/audience/count-segments"
import { readCursor } from "../../modules/recovery/queries/cursor/read-cursor"
import type { AdminSegmentsResponse } from "../../types"
import {
  BACKFILL,
  describeBackfill,
  parseBackfill,
} from "../attribution/backfill-cursor"
import type { RecoveryModuleService } from "../recovery-module"
import { readScoring } from "./scoring-cursor"

/** How many people each segment has, and how the reading of old orders stands. */
export async function countSegments(
  recovery: RecoveryModuleService,
  now: Date
): Promise<AdminSegmentsResponse> {
  return await recovery.read(async (db) => {
    const rows = await count(db)
    const known = new Map(rows.map((row) => [row.segment, row]))
    const scoring = await readScoring(db)
    const backfill = parseBackfill(await readCursor(db, BACKFILL))
    return {
      segments: SEGMENTS.map((segment) => ({
        segment,
        people: known.get(segment)?.people ?? 0,
        with_open_cart: known.get(segment)?.with_open_cart ?? 0,
      })),
      computed_at: scoring?.edges.at ?? null,
      backfill: describeBackfill(backfill, now),
    }
  })
}
