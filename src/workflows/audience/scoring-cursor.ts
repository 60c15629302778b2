import type { RfmEdges } from "../../domain/audience/rfm"
import type { Db } from "../../modules/recovery/db"
import { waitToWriteProfiles } from "../../modules/recovery/queries/audience/profile-lock"
import { readCursor } from "../../modules/recovery/queries/cursor/read-cursor"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"

/** Where the scoring of people stands is kept under this. */
export const SCORING = "scored_people"

export type Scoring = {
  edges: RfmEdges
  /** Who was scored last by them; null when all were, "" when none was. */
  after: string | null
  /** The next scoring is not to wait for its day. */
  soon?: true
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

/**
 * Has everybody scored anew with the next tick. Until then the edges that are
 * known hold: without any, whoever changes meanwhile would lose their segment,
 * and leave the audiences that ask for it.
 * Only within a transaction.
 */
export async function scoreSoon(db: Db): Promise<void> {
  await waitToWriteProfiles(db)
  const scoring = await readScoring(db)
  if (scoring) {
    const next: Scoring = { ...scoring, soon: true }
    await setCursor(db, SCORING, JSON.stringify(next))
  }
}
