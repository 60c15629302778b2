import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"

type LeftOutRowsProps = { leftOut: Record<string, number> }

/** How many people could not be in a file, and why. */
export const LeftOutRows = ({ leftOut }: LeftOutRowsProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const reasons = Object.entries(leftOut).filter(([, count]) => count > 0)
  const sum = reasons.reduce((before, [, count]) => before + count, 0)
  if (!sum) return null

  return (
    <details className="text-ui-fg-subtle">
      <summary className="focus-visible:shadow-borders-focus w-fit cursor-pointer rounded outline-none">
        {t("audienceExport.history.leftOut", {
          count: sum,
          shown: integer(sum),
        })}
      </summary>
      <ul>
        {reasons.map(([reason, count]) => (
          <li key={reason} className="text-pretty">
            {integer(count)}: {wordForCode(t, "audienceExport.leftOut", reason)}
          </li>
        ))}
      </ul>
    </details>
  )
}
