import { Container } from "@medusajs/ui"

import type { AdminCauseResponse } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import type {
  CauseView,
  MoneyView,
  ReportAsked,
} from "../../lib/report/report-asked"
import { useCause } from "../../lib/report/use-cause"
import { ChoiceSwitch } from "../common/choice-switch"
import { EmptyState } from "../common/empty-state"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { CauseBasis } from "./cause-basis"
import { CauseMoney } from "./cause-money"
import { CauseRow } from "./cause-row"
import { HowMeasured } from "./how-measured"

type CauseSectionProps = {
  asked: ReportAsked
  onDaysChange: (days: CauseView) => void
}

const VIEWS = ["whole", "period"] as const

/**
 * What messages caused: people who could get them, against people who were
 * held out by chance. Of the whole time unless the period is asked for, since
 * it takes many carts.
 */
export const CauseSection = ({ asked, onDaysChange }: CauseSectionProps) => {
  const { t } = useWords()
  const query = useCause(asked)

  return (
    <QueryState
      query={query}
      skeleton={<SectionSkeleton className="h-24 w-full" />}
      errorTitle={t("report.cause.error")}
    >
      {(cause) => (
        <Container aria-busy={query.isPlaceholderData} className="divide-y p-0">
          <SectionHeader
            title={t("report.cause.title")}
            hint={`${t("report.cause.hint")} ${t(`report.money.${asked.money}.hint`)}`}
          >
            <ChoiceSwitch
              label={t("report.cause.days")}
              value={asked.cause}
              choices={VIEWS.map((value) => ({
                value,
                label: t(`report.cause.${value}.label`),
              }))}
              onChange={onDaysChange}
            />
            <HowMeasured about="cause" title={t("report.cause.title")} />
          </SectionHeader>
          <CauseFigures cause={cause} view={asked.money} />
        </Container>
      )}
    </QueryState>
  )
}

type CauseFiguresProps = AdminCauseResponse & { view: MoneyView }

const CauseFigures = ({ cause, view }: CauseFiguresProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const { carts, people } = cause
  const isNobodyHeldOut = carts.compared === 0 && cause.share === 0

  // With nobody on one side there is nothing to lay beside the other.
  if (people.treated === 0 || people.holdout === 0) {
    return (
      <EmptyState
        title={t(
          isNobodyHeldOut
            ? "report.cause.off.title"
            : "report.cause.early.title"
        )}
        hint={t(
          isNobodyHeldOut ? "report.cause.off.hint" : "report.cause.early.hint",
          { count: carts.unripe, carts: integer(carts.unripe) }
        )}
      />
    )
  }
  return (
    <>
      {cause.revenue.map((row) => (
        <CauseMoney
          key={row.currency_code}
          row={row}
          view={view}
          people={people}
        />
      ))}
      <CauseRow
        label={t("report.cause.orders")}
        compared={cause.orders}
        people={people}
        write={(amount) => integer(Number(amount))}
        writeEach={(amount) => integer(Number(amount))}
      />
      <CauseBasis cause={cause} />
    </>
  )
}
