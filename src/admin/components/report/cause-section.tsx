import { Container, Text } from "@medusajs/ui"

import type { AdminCauseResponse } from "../../../types"
import { durationText } from "../../../domain/time/duration-text"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { useCause } from "../../lib/report/use-cause"
import { EmptyState } from "../common/empty-state"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { CauseRow } from "./cause-row"
import { HowMeasured } from "./how-measured"

/**
 * What messages caused: people who could get them, against people who were
 * held out by chance. Its days are its own, since it takes many carts.
 */
export const CauseSection = () => {
  const { t } = useWords()
  const query = useCause()

  return (
    <QueryState
      query={query}
      skeleton={<SectionSkeleton className="h-24 w-full" />}
      errorTitle={t("report.cause.error")}
    >
      {(cause) => <CauseCard cause={cause} />}
    </QueryState>
  )
}

const CauseCard = ({ cause }: AdminCauseResponse) => {
  const { t } = useWords()
  const { duration, finePercent, integer, money } = useFormatters()
  const { carts, people, sample_ratio: ratio } = cause
  const isNobodyHeldOut = carts.compared === 0 && cause.share === 0

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("report.cause.title")}
        hint={t("report.cause.hint")}
      >
        <HowMeasured about="cause" title={t("report.cause.title")} />
      </SectionHeader>
      {carts.compared === 0 ? (
        <EmptyState
          title={t(
            isNobodyHeldOut
              ? "report.cause.off.title"
              : "report.cause.early.title"
          )}
          hint={t(
            isNobodyHeldOut
              ? "report.cause.off.hint"
              : "report.cause.early.hint",
            { count: carts.unripe, carts: integer(carts.unripe) }
          )}
        />
      ) : (
        <>
          {cause.revenue.map((row) => (
            <CauseRow
              key={row.currency_code}
              label={t("report.cause.revenue", {
                currency: row.currency_code.toUpperCase(),
              })}
              compared={row}
              people={people}
              write={(amount) => money(amount, row.currency_code)}
              writeEach={(amount) => money(amount, row.currency_code)}
            />
          ))}
          <CauseRow
            label={t("report.cause.orders")}
            compared={cause.orders}
            people={people}
            write={(amount) => integer(Number(amount))}
            writeEach={(amount) => integer(Number(amount))}
          />
          <div className="px-6 py-4">
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t("report.cause.basis", {
                share: finePercent(cause.share),
                horizon: duration(durationText(cause.horizon_ms)),
                carts: integer(carts.compared),
                treated: integer(people.treated),
                holdout: integer(people.holdout),
              })}
              {carts.unripe > 0 &&
                ` ${t("report.cause.unripe", {
                  count: carts.unripe,
                  carts: integer(carts.unripe),
                })}`}
            </Text>
            {ratio.alarm && (
              <Text size="small" className="text-ui-fg-error text-pretty">
                {t("report.cause.alarm", {
                  holdout: integer(ratio.holdout),
                  expected: integer(Math.round(ratio.expected)),
                })}
              </Text>
            )}
          </div>
        </>
      )}
    </Container>
  )
}
