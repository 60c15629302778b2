import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"

type CountsByReasonProps = {
  counts: Record<string, number>
  /** Words under `audienceExport.history`. */
  title: "leftOut" | "why"
  /** Words for the reasons, under `audienceExport`. */
  words: "leftOut" | "removalReason"
}

/** How many people were left out of a file, or are in one, and why. */
export const CountsByReason = ({
  counts,
  title,
  words,
}: CountsByReasonProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const reasons = Object.entries(counts).filter(([, count]) => count > 0)
  const sum = reasons.reduce((before, [, count]) => before + count, 0)
  if (!sum) return null

  return (
    <details className="text-ui-fg-subtle">
      <summary className="focus-visible:shadow-borders-focus w-fit cursor-pointer rounded outline-none">
        {t(`audienceExport.history.${title}`, {
          count: sum,
          shown: integer(sum),
        })}
      </summary>
      <ul>
        {reasons.map(([reason, count]) => (
          <li key={reason} className="text-pretty">
            {integer(count)}:{" "}
            {wordForCode(t, `audienceExport.${words}`, reason)}
          </li>
        ))}
      </ul>
    </details>
  )
}
