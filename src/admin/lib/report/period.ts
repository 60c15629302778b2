/** The periods an admin can look back, in days. */
export const PERIODS = [7, 30, 90] as const

export type Period = (typeof PERIODS)[number]

export const DEFAULT_PERIOD: Period = 30

/** The period of a URL parameter; anything else is the default. */
export const parsePeriod = (value: string | null): Period =>
  PERIODS.find((period) => String(period) === value) ?? DEFAULT_PERIOD

/** From the beginning of the first local day until `now`, as UTC. */
export const periodRange = (period: Period, now: Date) => {
  const from = new Date(now)
  from.setHours(0, 0, 0, 0)
  from.setDate(from.getDate() - (period - 1))

  return { from: from.toISOString(), to: now.toISOString() }
}
