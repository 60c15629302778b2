import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { useWords } from "../../lib/i18n/use-words"
import type { ReportAsked } from "../../lib/report/report-asked"
import type { Report } from "../../lib/report/use-report"
import { SequenceList } from "../sequence/sequence-list"
import { FilterBar } from "./filter-bar"
import { PeriodNote } from "./period-note"
import { RangePicker } from "./range-picker"

type OverviewHeaderProps = {
  asked: ReportAsked
  /** Its days and time zone are not known before it is read. */
  report: Report | undefined
  onChange: (changed: Partial<ReportAsked>) => void
}

/** The overview's name, its sequence, its period, and the way to the carts. */
export const OverviewHeader = ({
  asked,
  report,
  onChange,
}: OverviewHeaderProps) => {
  const { t } = useWords()

  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <Heading level="h1">{t("menu.overview")}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("overview.hint")}
          </Text>
        </div>
        <SequenceList />
      </div>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <RangePicker
          days={asked.days}
          report={report}
          onChange={(days) => onChange({ days })}
        />
        <Button size="small" variant="secondary" asChild>
          <Link to="/cart-recovery/carts">{t("overview.toCarts")}</Link>
        </Button>
      </div>
      <FilterBar
        filters={asked.filters}
        onChange={(filters) => onChange({ filters })}
      />
      {report && <PeriodNote report={report} />}
    </Container>
  )
}
