import { daysBetween } from "../../../domain/report/days"
import { REPORT_DAYS } from "../../../domain/report/report-filters"

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

  return daysBetween(from, to).length > REPORT_DAYS ? "long" : null
}
