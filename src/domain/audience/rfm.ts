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
