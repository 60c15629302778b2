import { Container, Text } from "@medusajs/ui"

import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { FUNNEL_STEPS } from "../../lib/report/funnel-steps"
import { useBenchmarks } from "../../lib/report/use-benchmarks"
import { useBasis } from "../../lib/report/use-basis"
import type { Report } from "../../lib/report/use-report"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"
import { BenchmarkButton } from "./benchmark-button"
import { CsvButton } from "./csv-button"
import { FunnelRow } from "./funnel-row"
import { HowMeasured } from "./how-measured"
import { RobotsNote } from "./robots-note"
import { useFunnelFile } from "../../lib/report/use-funnel-file"

/** What became of the carts that were abandoned in the period. */
export const FunnelSection = ({ report }: { report: Report }) => {
  const { t } = useWords()
  const { fullDay, integer } = useFormatters()
  const { basisShort } = useBasis(report.attribution_window_ms)
  const { data: benchmarks } = useBenchmarks()
  const file = useFunnelFile(report, benchmarks ?? [])
  const { funnel, previous } = report
  const steps = FUNNEL_STEPS.filter(
    ({ metric }) =>
      metric !== "held_out" ||
      funnel.held_out > 0 ||
      previous.funnel.held_out > 0
  )

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("report.funnel.title")}
        hint={t("report.funnel.hint")}
      >
        <HowMeasured about="funnel" title={t("report.funnel.title")} />
        {benchmarks && <BenchmarkButton benchmarks={benchmarks} />}
        {funnel.abandoned > 0 && (
          <CsvButton
            table={t("report.funnel.title")}
            name="funnel"
            days={report}
            columns={file.columns}
            rows={file.rows}
          />
        )}
      </SectionHeader>
      {funnel.abandoned === 0 ? (
        <EmptyState
          title={t("chart.empty.title")}
          hint={t("chart.empty.hint")}
        />
      ) : (
        <>
          <ol className="divide-y">
            {steps.map(({ metric, of }) => (
              <FunnelRow
                key={metric}
                metric={metric}
                of={of}
                funnel={funnel}
                before={previous.funnel}
                benchmarks={benchmarks ?? []}
              />
            ))}
          </ol>
          <div className="flex flex-col gap-y-1 px-6 py-4">
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t("report.funnel.before", {
                from: fullDay(previous.from),
                to: fullDay(previous.to),
              })}{" "}
              {funnel.assisted > 0 &&
                `${t("report.funnel.assisted", {
                  count: funnel.assisted,
                  carts: integer(funnel.assisted),
                })} `}
              {basisShort}
            </Text>
            <RobotsNote robots={report.robots} />
          </div>
        </>
      )}
    </Container>
  )
}
