import { Button } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import type { ReportAsked } from "../../lib/report/report-asked"
import { useFilterChoices } from "../../lib/report/use-filter-choices"
import { FilterSelect } from "./filter-select"

type FilterBarProps = {
  filters: ReportAsked["filters"]
  onChange: (filters: ReportAsked["filters"]) => void
}

/** What the figures are narrowed to. One choice alone is no choice. */
export const FilterBar = ({ filters, onChange }: FilterBarProps) => {
  const { t } = useWords()
  const choices = useFilterChoices()
  const shown = choices.filter(
    ([filter, list]) => list.length > 1 || filters[filter]
  )

  return (
    <div
      role="group"
      aria-label={t("report.filters")}
      className="flex flex-wrap items-center gap-2"
    >
      {shown.map(([filter, list]) => (
        <FilterSelect
          key={filter}
          filter={filter}
          value={filters[filter]}
          choices={list}
          onChange={(value) => {
            const { [filter]: _, ...others } = filters
            onChange(value ? { ...others, [filter]: value } : others)
          }}
        />
      ))}
      {Object.keys(filters).length > 0 && (
        <Button size="small" variant="transparent" onClick={() => onChange({})}>
          {t("report.clear")}
        </Button>
      )}
    </div>
  )
}
