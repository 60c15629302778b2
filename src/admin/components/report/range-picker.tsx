import { CalendarMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useId, useState } from "react"

import { dayOf } from "../../../domain/report/days"
import { REPORT_RANGES } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import type { ReportDays } from "../../lib/report/report-asked"
import type { Report } from "../../lib/report/use-report"
import { ChoiceSwitch } from "../common/choice-switch"
import { CalendarForm } from "./calendar-form"

type RangePickerProps = {
  days: ReportDays
  report: Report | undefined
  onChange: (days: ReportDays) => void
}

/** How far to look back: a period with a name, or days of a calendar. */
export const RangePicker = ({ days, report, onChange }: RangePickerProps) => {
  const { t } = useWords()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const range = "range" in days ? days.range : null

  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <div className="flex flex-wrap items-center gap-2">
        <ChoiceSwitch
          label={t("report.period.label")}
          value={range}
          choices={REPORT_RANGES.map((value) => ({
            value,
            label: t(`report.range.${value}`),
          }))}
          onChange={(next) => {
            setIsOpen(false)
            onChange({ range: next })
          }}
        />
        <Button
          size="small"
          variant={range ? "transparent" : "secondary"}
          aria-expanded={isOpen}
          aria-controls={id}
          disabled={!report}
          onClick={() => setIsOpen(!isOpen)}
        >
          <CalendarMini />
          {t("report.period.calendar")}
        </Button>
      </div>
      <div id={id}>
        {isOpen && report && (
          <CalendarForm
            from={report.from}
            to={report.to}
            today={dayOf(new Date(), report.time_zone)}
            onApply={(chosen) => {
              setIsOpen(false)
              onChange(chosen)
            }}
          />
        )}
      </div>
    </div>
  )
}
