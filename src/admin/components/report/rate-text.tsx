import { Tooltip } from "@medusajs/ui"

import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { rate } from "../../lib/report/rate"

type RateTextProps = {
  part: number
  whole: number
  /** What `whole` counts, such as “messaged”. */
  of: string
}

/** A rate that says on hover and focus what was divided by what. */
export const RateText = ({ part, whole, of }: RateTextProps) => {
  const { t } = useWords()
  const { integer, percent } = useFormatters()
  const share = rate(part, whole)

  if (share === null) {
    return <span className="text-ui-fg-muted">–</span>
  }

  const fraction = t("report.fraction", {
    part: integer(part),
    whole: integer(whole),
    of,
  })

  return (
    <Tooltip content={fraction}>
      <button
        type="button"
        aria-label={`${percent(share)}: ${fraction}`}
        className="focus-visible:shadow-borders-focus cursor-help rounded tabular-nums underline decoration-dotted underline-offset-2 outline-none"
      >
        {percent(share)}
      </button>
    </Tooltip>
  )
}
