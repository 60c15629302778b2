import { addMs } from "../time/duration"

/** What keeps people from living on codes. */
export type CodeLimits = {
  /** One code for a person in this time. */
  oncePerMs: number
  /** So many codes, at most, for a person in a year. */
  mostPerYear: number
}

/** As far back as codes are asked for. */
export const YEAR_MS = 365 * 86_400_000

/**
 * Whether somebody may get another code, by when they got the ones before.
 * Those that were taken back before anybody saw them do not count.
 */
export function mayGetCode(
  gotAt: Date[],
  now: Date,
  { oncePerMs, mostPerYear }: CodeLimits
): boolean {
  const since = (ms: number) => gotAt.filter((at) => at > addMs(now, -ms))
  return since(oncePerMs).length === 0 && since(YEAR_MS).length < mostPerYear
}
