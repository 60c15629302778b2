import { Container } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import type { MoneyView } from "../../lib/report/report-asked"
import { useBasis } from "../../lib/report/use-basis"
import type { Report } from "../../lib/report/use-report"
import { ChoiceSwitch } from "../common/choice-switch"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"
import { HowMeasured } from "./how-measured"
import { MoneyRow } from "./money-row"

type MoneySectionProps = {
  report: Report
  view: MoneyView
  hasShare: boolean
  onViewChange: (view: MoneyView) => void
}

const VIEWS = ["total", "goods"] as const

/** Recovered money. Currencies stand one by one: a sum would mean nothing. */
export const MoneySection = ({
  report,
  view,
  hasShare,
  onViewChange,
}: MoneySectionProps) => {
  const { t } = useWords()
  const { basis } = useBasis(report.attribution_window_ms)
  // What a store sold, without a message of ours in it, is nothing recovered.
  const rows = report.currencies.filter(({ recovered, assisted, previous }) =>
    [recovered, assisted, previous].some(({ orders }) => orders > 0)
  )

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("report.money.title")}
        hint={`${t(`report.money.${view}.hint`)} ${basis}`}
      >
        <HowMeasured about="money" title={t("report.money.title")} />
        <ChoiceSwitch
          label={t("report.money.view")}
          value={view}
          choices={VIEWS.map((value) => ({
            value,
            label: t(`report.money.${value}.label`),
          }))}
          onChange={onViewChange}
        />
      </SectionHeader>
      {rows.length === 0 && (
        <EmptyState
          title={t("revenue.empty.title")}
          hint={t("revenue.empty.hint")}
        />
      )}
      {rows.map((row) => (
        <MoneyRow
          key={row.currency_code}
          row={row}
          view={view}
          previous={report.previous}
          hasShare={hasShare}
        />
      ))}
    </Container>
  )
}
