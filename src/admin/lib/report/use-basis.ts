import { durationText } from "../../../domain/time/duration-text"
import { useFormatters } from "../format/use-formatters"
import { useWords } from "../i18n/use-words"

/** By which model and within which window an order is credited. */
export const useBasis = (windowMs: number) => {
  const { t } = useWords()
  const { duration } = useFormatters()

  const window = duration(durationText(windowMs))

  return {
    basis: t("report.basis", { window }),
    basisShort: t("report.basisShort", { window }),
  }
}
