import { Container, Text } from "@medusajs/ui"

import type { AdminOverviewRevenue } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"

type RevenueSectionProps = { revenue: AdminOverviewRevenue[] }

/** Recovered money. Currencies stand side by side: a sum would mean nothing. */
export const RevenueSection = ({ revenue }: RevenueSectionProps) => {
  const { t } = useWords()
  const { money } = useFormatters()

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("revenue.title")} hint={t("revenue.hint")} />
      {revenue.length === 0 && (
        <EmptyState
          title={t("revenue.empty.title")}
          hint={t("revenue.empty.hint")}
        />
      )}
      {revenue.length > 0 && (
        <dl className="grid gap-4 px-6 py-4 sm:grid-cols-2 lg:grid-cols-4">
          {revenue.map((row) => (
            <div key={row.currency_code}>
              <Text
                as="span"
                size="small"
                leading="compact"
                weight="plus"
                className="text-ui-fg-subtle"
              >
                <dt>{row.currency_code.toUpperCase()}</dt>
              </Text>
              <dd>
                <Text size="xlarge" weight="plus" className="tabular-nums">
                  {money(row.recovered, row.currency_code)}
                </Text>
                <Text size="small" className="text-ui-fg-subtle">
                  {t("revenue.orders", { count: row.orders })}
                  {row.refunded > 0 &&
                    ` · ${t("revenue.refunded", {
                      amount: money(row.refunded, row.currency_code),
                    })}`}
                </Text>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Container>
  )
}
