import { Text } from "@medusajs/ui"

import { durationText } from "../../../domain/time/duration-text"
import type { AdminCauseResponse } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

/** Who is compared, of which time, and as of when. */
export const CauseBasis = ({ cause }: AdminCauseResponse) => {
  const { t } = useWords()
  const { dateTime, duration, finePercent, fullDay, integer } = useFormatters()
  const { carts, from, people, sample_ratio: ratio, to } = cause
  const days =
    from && to
      ? from === to
        ? t("report.cause.period.day", { day: fullDay(from) })
        : t("report.cause.period.days", {
            from: fullDay(from),
            to: fullDay(to),
          })
      : carts.first_day
        ? t("report.cause.whole.since", { day: fullDay(carts.first_day) })
        : t("report.cause.whole.days")

  return (
    <div className="px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {days}{" "}
        {t("report.cause.basis", {
          share: finePercent(cause.share),
          horizon: duration(durationText(cause.horizon_ms)),
          carts: integer(carts.compared),
          treated: integer(people.treated),
          holdout: integer(people.holdout),
        })}
        {carts.unripe > 0 &&
          ` ${t("report.cause.unripe", {
            count: carts.unripe,
            carts: integer(carts.unripe),
          })}`}
        {carts.incomparable > 0 &&
          ` ${t("report.cause.incomparable", {
            count: carts.incomparable,
            carts: integer(carts.incomparable),
          })}`}{" "}
        {t("report.cause.asOf", { at: dateTime(cause.as_of) })}
      </Text>
      {ratio.alarm && (
        <Text size="small" className="text-ui-fg-error text-pretty">
          {t("report.cause.alarm", {
            holdout: integer(ratio.holdout),
            expected: integer(Math.round(ratio.expected)),
          })}
        </Text>
      )}
    </div>
  )
}
