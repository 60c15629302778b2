import { Select } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import type { ReportFilter } from "../../../domain/report/report-filters"
import type { FilterChoice } from "../../lib/report/use-filter-choices"

const ALL = "all"

type FilterSelectProps = {
  filter: ReportFilter
  value: string | undefined
  choices: FilterChoice[]
  onChange: (value: string | null) => void
}

/** One filter: all, or one of them. */
export const FilterSelect = ({
  filter,
  value,
  choices,
  onChange,
}: FilterSelectProps) => {
  const { t } = useWords()
  // An address may name one that is gone: it filters all the same.
  const isKnown = !value || choices.some(({ id }) => id === value)

  return (
    <Select
      size="small"
      value={value ?? ALL}
      onValueChange={(next) => onChange(next === ALL ? null : next)}
    >
      <Select.Trigger
        aria-label={t(`report.filter.${filter}.label`)}
        className="w-auto min-w-36 max-w-full"
      >
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={ALL}>
          {t(`report.filter.${filter}.all`)}
        </Select.Item>
        {!isKnown && <Select.Item value={value}>{value}</Select.Item>}
        {choices.map(({ id, name }) => (
          <Select.Item key={id} value={id}>
            {name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
