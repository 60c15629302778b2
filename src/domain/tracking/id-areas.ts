/** Ids strictly between two; null: without an end. */
export type IdRange = { after: string; before: string | null }

/** Between these lie the ids that Medusa makes from 2022 to 2073. */
const FIRST = "01G"
const LAST = "03"

/**
 * Medusa's own ids are ULIDs and sort by time: what is new lies behind a
 * cursor.
 */
export function newIds(prefix: string, cursor: string): IdRange {
  return { after: cursor, before: `${prefix}_${LAST}` }
}

/** What the cursor has passed, where only what came in late can be new. */
export function passedIds(prefix: string, cursor: string): IdRange {
  return { after: `${prefix}_${FIRST}`, before: cursor }
}

/**
 * Ids of an import, or of a shop's own making, tell no time: they lie before
 * or behind all that Medusa makes, and what is new among them lies anywhere.
 */
export function foreignIds(prefix: string): IdRange[] {
  return [
    { after: "", before: `${prefix}_${FIRST}` },
    { after: `${prefix}_${LAST}`, before: null },
  ]
}
