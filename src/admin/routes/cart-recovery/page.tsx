import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Lifebuoy } from "@medusajs/icons"

import { HealthBanner } from "../../components/alert/health-banner"
import { ReadySection } from "../../components/audience/ready-section"
import { Breadcrumb } from "../../components/common/breadcrumb"
import { QueryState } from "../../components/common/query-state"
import { ChartSection } from "../../components/report/chart-section"
import { OverviewHeader } from "../../components/report/overview-header"
import { OverviewSkeleton } from "../../components/report/overview-skeleton"
import { RevenueSection } from "../../components/report/revenue-section"
import { RobotsNote } from "../../components/report/robots-note"
import { StatGrid } from "../../components/report/stat-grid"
import { useOverview } from "../../lib/report/use-overview"
import { usePeriod } from "../../lib/report/use-period"

const OverviewPage = () => {
  const { period, setPeriod } = usePeriod()
  const query = useOverview(period)

  return (
    <div className="flex w-full flex-col gap-y-2">
      <OverviewHeader period={period} onPeriodChange={setPeriod} />
      <HealthBanner hidesError={query.isError} />
      <QueryState query={query} skeleton={<OverviewSkeleton />}>
        {({ totals, robots, revenue, days }) => (
          <>
            <RevenueSection revenue={revenue} />
            <StatGrid totals={totals} />
            <RobotsNote count={robots} />
            <ChartSection
              days={days}
              currencies={revenue.map((row) => row.currency_code)}
            />
            <ReadySection />
          </>
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
