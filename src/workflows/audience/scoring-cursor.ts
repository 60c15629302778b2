import type { RfmEdges } from "../../domain/audience/rfm"
import type { Db } from "../../modules/recovery/db"
import { readCursor } from "../../modules/recovery/queries/cursor/read-cursor"

/** Where the scoring of people stands is kept under this. */
export const SCORING = "scored_people"

export type Scoring = {
  edges: RfmEdges
  /** Who was scored last by them; null when all were, "" when none was. */
  after: string | null
}

/** Null before the first. */
export async function readScoring(db: Db): Promise<Scoring | null> {
  const value = await readCursor(db, SCORING)
  return value ? (JSON.parse(value) as Scoring) : null
}

/** As they are at this moment: whoever scores may have just begun anew. */
export async function readEdges(db: Db): Promise<RfmEdges | null> {
  return (await readScoring(db))?.edges ?? null
}
