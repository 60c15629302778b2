import { durationText } from "../../../domain/time/duration-text"
import type { Formatters } from "../format/create-formatters"
import type { Words } from "../i18n/use-words"

const HOUR_MS = 3_600_000

/** `0` to `1`: “up to 1 hour”; `168` to null: “more than 7 days”. */
export const describeSpan = (
  { from_hours, to_hours }: { from_hours: number; to_hours: number | null },
  t: Words,
  { duration }: Pick<Formatters, "duration">
): string => {
  const words = (hours: number) => duration(durationText(hours * HOUR_MS))

  if (to_hours === null) {
    return t("report.spans.more", { from: words(from_hours) })
  }

  return from_hours === 0
    ? t("report.spans.upTo", { to: words(to_hours) })
    : t("report.spans.between", {
        from: words(from_hours),
        to: words(to_hours),
      })
}
