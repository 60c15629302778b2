import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Lifebuoy } from "@medusajs/icons"
import { clx } from "@medusajs/ui"

import { HealthBanner } from "../../components/alert/health-banner"
import { ReadySection } from "../../components/audience/ready-section"
import { Breadcrumb } from "../../components/common/breadcrumb"
import { QueryState } from "../../components/common/query-state"
import { CauseSection } from "../../components/report/cause-section"
import { ChartSection } from "../../components/report/chart-section"
import { FunnelSection } from "../../components/report/funnel-section"
import { MoneySection } from "../../components/report/money-section"
import { OverviewHeader } from "../../components/report/overview-header"
import { ProductsSection } from "../../components/report/products-section"
import { ReportSkeleton } from "../../components/report/report-skeleton"
import { SpansSection } from "../../components/report/spans-section"
import { StagesSection } from "../../components/report/stages-section"
import { StepsSection } from "../../components/report/steps-section"
import { isQuiet } from "../../lib/report/is-quiet"
import { useAsked } from "../../lib/report/use-asked"
import { useReport } from "../../lib/report/use-report"

const OverviewPage = () => {
  const { asked, change } = useAsked()
  const query = useReport(asked)
  const { filters, money } = asked

  return (
    <div className="flex w-full flex-col gap-y-2">
      <OverviewHeader asked={asked} report={query.data} onChange={change} />
      <HealthBanner hidesError={query.isError} />
      <QueryState query={query} skeleton={<ReportSkeleton />}>
        {(report) => (
          <div
            aria-busy={query.isPlaceholderData}
            className={clx(
              "flex flex-col gap-y-2 transition-opacity",
              // They are of another period until the new ones are there.
              query.isPlaceholderData && "opacity-50"
            )}
          >
            <MoneySection
              report={report}
              view={money}
              // The store sold what it sold by no message of ours.
              hasShare={!filters.sequence_id && !filters.channel}
              onViewChange={(view) => change({ money: view })}
            />
            <CauseSection
              asked={asked}
              onDaysChange={(cause) => change({ cause })}
            />
            <FunnelSection report={report} />
            {!isQuiet(report) && (
              <>
                <ChartSection report={report} view={money} />
                <StepsSection report={report} view={money} />
                <div className="grid gap-2 xl:grid-cols-2 xl:items-start">
                  <StagesSection report={report} />
                  <SpansSection report={report} />
                </div>
                <ProductsSection report={report} filters={filters} />
              </>
            )}
            <ReadySection />
          </div>
        )}
      </QueryState>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.overview",
  icon: Lifebuoy,
  translationNs: "cart-recovery",
})

export const handle = {
  breadcrumb: () => <Breadcrumb word="menu.overview" />,
}

export default OverviewPage
