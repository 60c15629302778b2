/** Segments by recency and frequency, of the complete map of 5 by 5. */
export const SEGMENTS = [
  "champions",
  "loyal_customers",
  "potential_loyalists",
  "new_customers",
  "promising",
  "need_attention",
  "about_to_sleep",
  "at_risk",
  "cant_lose_them",
  "hibernating",
] as const

export type Segment = (typeof SEGMENTS)[number]

/** As the field calls them, in English; the admin has words of its own. */
export const SEGMENT_NAMES: Record<Segment, string> = {
  champions: "Champions",
  loyal_customers: "Loyal Customers",
  potential_loyalists: "Potential Loyalists",
  new_customers: "New Customers",
  promising: "Promising",
  need_attention: "Need Attention",
  about_to_sleep: "About to Sleep",
  at_risk: "At Risk",
  cant_lose_them: "Can't Lose Them",
  hibernating: "Hibernating",
}

/** 1 to 5. */
export type Score = 1 | 2 | 3 | 4 | 5

const SCORES = [1, 2, 3, 4, 5] as const

/** Where one fifth of the people ends and the next begins. */
export const QUINTILES = [0.2, 0.4, 0.6, 0.8] as const

/** By recency, from long ago to just now; then by frequency, 1 to 5. */
const MAP: Record<Score, readonly Segment[]> = {
  1: row("hibernating", "hibernating", "at_risk", "at_risk", "cant_lose_them"),
  2: row("hibernating", "hibernating", "at_risk", "at_risk", "cant_lose_them"),
  3: row(
    "about_to_sleep",
    "about_to_sleep",
    "need_attention",
    "loyal_customers",
    "loyal_customers"
  ),
  4: row(
    "promising",
    "potential_loyalists",
    "potential_loyalists",
    "loyal_customers",
    "loyal_customers"
  ),
  5: row(
    "new_customers",
    "potential_loyalists",
    "potential_loyalists",
    "champions",
    "champions"
  ),
}

function row(...segments: Segment[]): readonly Segment[] {
  return segments
}

/**
 * Quantiles of type 7, as `percentile_cont` and most tools reckon them: the
 * values at .2, .4, .6 and .8 of the way, drawn straight between two of them.
 * Of no values there are none.
 */
export function quintileEdges(values: readonly number[]): number[] {
  if (!values.length) {
    return []
  }
  const sorted = Float64Array.from(values).sort()
  return QUINTILES.map((part) => {
    const place = part * (sorted.length - 1)
    const below = sorted[Math.floor(place)]!
    const above = sorted[Math.ceil(place)]!
    return below + (place - Math.floor(place)) * (above - below)
  })
}

/** One more than the edges that a value exceeds: ties share a score. */
export function scoreOf(value: number, edges: readonly number[]): Score {
  return SCORES[edges.filter((edge) => value > edge).length] ?? 5
}

/** The longer ago, the lower. */
export function recencyScoreOf(age: number, edges: readonly number[]): Score {
  return SCORES[5 - scoreOf(age, edges)]!
}

export function segmentOf(recency: Score, frequency: Score): Segment {
  return MAP[recency][frequency - 1]!
}

/** The whole map, row after row: what a statement can look up. */
export const SEGMENT_MAP: readonly Segment[] = SCORES.flatMap((recency) =>
  SCORES.map((frequency) => segmentOf(recency, frequency))
)

/** Quintiles of a shop's people at a moment, which ages are counted from. */
export type RfmEdges = {
  at: string
  /** Of milliseconds since the last order. */
  recency: number[]
  /** Of the number of orders. */
  frequency: number[]
  /** Of what was spent, by main currency. */
  monetary: Record<string, number[]>
}
