import { Text } from "@medusajs/ui"

import type { AdminCauseRevenue } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import type { MoneyView } from "../../lib/report/report-asked"
import { CauseRow } from "./cause-row"

type CauseMoneyProps = {
  row: AdminCauseRevenue
  view: MoneyView
  people: { treated: number; holdout: number }
}

/** What messages caused in one currency, and what of it is margin. */
export const CauseMoney = ({ row, view, people }: CauseMoneyProps) => {
  const { t } = useWords()
  const { integer, money } = useFormatters()
  const { costs, currency_code: code, goods, margin } = row
  const currency = code.toUpperCase()
  const known = {
    known: integer(costs.known),
    orders: integer(costs.orders),
  }
  const write = (amount: string) => money(amount, code)

  return (
    <>
      <CauseRow
        label={t(`report.cause.${view}`, { currency })}
        compared={view === "goods" ? goods : row}
        people={people}
        write={write}
        writeEach={write}
      />
      {/* While nothing can be told it would only say so once more. */}
      {margin?.caused.estimate && (
        <CauseRow
          label={t("report.cause.margin", { currency })}
          hint={t("report.cause.marginNote", known)}
          compared={margin}
          people={people}
          write={write}
          writeEach={write}
        />
      )}
      {costs.missing === "too_few_known" && (
        <Text size="small" className="text-ui-fg-subtle text-pretty px-6 py-4">
          {t("report.cause.marginMissing", { ...known, currency })}
        </Text>
      )}
    </>
  )
}
