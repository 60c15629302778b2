import { Button } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import { PERIODS, type Period } from "../../lib/report/period"

type PeriodPickerProps = { value: Period; onChange: (period: Period) => void }

/** How far to look back. */
export const PeriodPicker = ({ value, onChange }: PeriodPickerProps) => {
  const { t } = useWords()

  return (
    <div
      role="group"
      aria-label={t("period.label")}
      className="bg-ui-bg-component flex items-center gap-x-0.5 rounded-md p-0.5"
    >
      {PERIODS.map((period) => (
        <Button
          key={period}
          size="small"
          variant={period === value ? "secondary" : "transparent"}
          aria-pressed={period === value}
          onClick={() => onChange(period)}
        >
          {t("period.days", { count: period })}
        </Button>
      ))}
    </div>
  )
}
