import { Button, DatePicker, Label, Text } from "@medusajs/ui"
import { type FormEvent, useId, useState } from "react"

import { REPORT_DAYS } from "../../../domain/report/report-filters"
import { useWords } from "../../lib/i18n/use-words"
import { fromPicked, toPicked } from "../../lib/report/calendar-day"
import { checkDays } from "../../lib/report/check-days"

type CalendarFormProps = {
  from: string
  to: string
  today: string
  onApply: (days: { from: string; to: string }) => void
}

const dayOf = (picked: Date | null) => picked && fromPicked(picked)

/**
 * The first and the last day. Nothing is asked for before both are meant:
 * a date that is being typed passes through many others.
 */
export const CalendarForm = ({
  from,
  to,
  today,
  onApply,
}: CalendarFormProps) => {
  const { t } = useWords()
  const id = useId()
  const [first, setFirst] = useState<Date | null>(() => toPicked(from))
  const [last, setLast] = useState<Date | null>(() => toPicked(to))
  const [maxValue] = useState(() => toPicked(today))
  const fault = checkDays(dayOf(first), dayOf(last), today)

  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (!fault) onApply({ from: dayOf(first)!, to: dayOf(last)! })
  }

  return (
    <form className="flex flex-col gap-y-2" onSubmit={apply}>
      <div className="flex flex-wrap items-end gap-2">
        {(
          [
            ["from", first, setFirst],
            ["to", last, setLast],
          ] as const
        ).map(([name, value, setValue]) => (
          <div key={name} className="flex flex-col gap-y-1">
            <Label id={`${id}-${name}`} size="xsmall" weight="plus">
              {t(`report.period.${name}`)}
            </Label>
            <DatePicker
              size="small"
              aria-labelledby={`${id}-${name}`}
              value={value}
              maxValue={maxValue}
              onChange={setValue}
            />
          </div>
        ))}
        <Button size="small" type="submit" disabled={fault !== null}>
          {t("report.period.apply")}
        </Button>
      </div>
      <Text size="small" role="status" className="text-ui-fg-error">
        {fault && t(`report.period.fault.${fault}`, { most: REPORT_DAYS })}
      </Text>
    </form>
  )
}
