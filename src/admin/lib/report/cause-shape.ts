/**
 * `GET /admin/recovery/cause`, as far as the overview shows it. What it means
 * is said where the API's own type stands.
 */
export type Interval = { low: string; high: string }

export const VERDICTS = [
  "sample_ratio",
  "too_few",
  "not_known_yet",
  "more",
  "less",
] as const

export type Uplift = {
  estimate: string | null
  interval: Interval | null
  anytime: Interval | null
  verdict: (typeof VERDICTS)[number]
  needed_carts: number | null
}

export type ArmSum = { buyers: number; sum: string; per_person: string }

export type Compared = { treated: ArmSum; holdout: ArmSum; caused: Uplift }

export type Cause = {
  from: string
  to: string
  share: number
  horizon_ms: number
  carts: { compared: number; unripe: number; incomparable: number }
  people: { treated: number; holdout: number }
  sample_ratio: { holdout: number; expected: number; alarm: boolean }
  orders: Compared
  revenue: (Compared & { currency_code: string })[]
}
