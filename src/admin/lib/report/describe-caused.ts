import type { AdminCauseResponse } from "../../../types"
import type { Formatters } from "../format/create-formatters"
import type { Words } from "../i18n/use-words"

/**
 * What messages caused, in a few words: amounts only where a verdict holds.
 * Null where nobody is held out: then there is nothing to wait for.
 */
export const describeCaused = (
  { carts, share, revenue, sample_ratio }: AdminCauseResponse["cause"],
  t: Words,
  { money }: Pick<Formatters, "money">
): string | null => {
  if (carts.compared === 0 && share === 0) return null

  if (sample_ratio.alarm) return t("report.month.noVerdict")

  const known = revenue.flatMap(({ caused, currency_code }) =>
    caused.estimate !== null &&
    (caused.verdict === "more" || caused.verdict === "less")
      ? t("report.month.about", {
          amount: money(caused.estimate, currency_code),
        })
      : []
  )

  return known.length ? known.join(" + ") : t("report.month.unknown")
}
