import { daysBetween } from "../../../domain/report/days"

/** As many as the API takes. */
export const MOST_DAYS = 400

export type DaysFault = "missing" | "order" | "future" | "long" | "old"

const FIRST_DAY = "2000-01-01"

/** What is wrong with days that were chosen; null when nothing is. */
export const checkDays = (
  from: string | null,
  to: string | null,
  today: string
): DaysFault | null => {
  if (!from || !to) return "missing"
  if (from < FIRST_DAY) return "old"
  if (from > to) return "order"
  if (to > today) return "future"

  return daysBetween(from, to).length > MOST_DAYS ? "long" : null
}
