import { Container, Text } from "@medusajs/ui"

import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { describeCaused } from "../../lib/report/describe-caused"
import { useMonth } from "../../lib/report/use-month"
import { TextLink } from "../common/text-link"

/** Above the orders: what was recovered and caused this month, on one line. */
export const MonthLine = () => {
  const { t } = useWords()
  const formatters = useFormatters()
  // The page is the orders': without an answer it is whole as well.
  const { report, cause } = useMonth()
  if (!report) return null

  const won = report.currencies.filter(({ recovered }) => recovered.orders > 0)
  // On the first of a month nothing of it is there yet.
  const carts = report.funnel.abandoned + report.previous.funnel.abandoned
  if (won.length === 0 && carts === 0) return null

  const orders = won.reduce((sum, { recovered }) => sum + recovered.orders, 0)
  const amounts = won.map(({ recovered, currency_code }) =>
    formatters.money(recovered.revenue, currency_code)
  )
  const caused = cause && describeCaused(cause, t, formatters)

  return (
    // Medusa 2.21 puts what stands before a list behind it.
    <Container className="order-first flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3">
      <Text size="small" leading="compact">
        <span className="font-medium">{t("report.month.recovered")}</span>{" "}
        {won.length === 0
          ? t("report.month.nothing")
          : t("report.month.amount", {
              amount: amounts.join(" + "),
              orders: t("revenue.orders", { count: orders }),
            })}
      </Text>
      {caused && (
        <Text size="small" leading="compact">
          <span className="font-medium">{t("report.month.caused")}</span>{" "}
          {caused}
        </Text>
      )}
      <TextLink
        to="/cart-recovery?range=this_month"
        className="txt-compact-small"
      >
        {t("report.month.open")}
      </TextLink>
    </Container>
  )
}
