import { durationText } from "../../../domain/time/duration-text"
import { useFormatters } from "../format/use-formatters"
import { useWords } from "../i18n/use-words"

/** By which model and within which window an order is credited. */
export const useBasis = (windowMs: number): string => {
  const { t } = useWords()
  const { duration } = useFormatters()

  return t("report.basis", { window: duration(durationText(windowMs)) })
}
