import type { AdminReportCurrency } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { changeOf } from "../../lib/report/change-of"
import { rate } from "../../lib/report/rate"
import type { MoneyView } from "../../lib/report/report-asked"
import { worthOf } from "../../lib/report/worth-of"
import { Stat } from "./stat"

type MoneyRowProps = {
  row: AdminReportCurrency
  view: MoneyView
  previous: { from: string; to: string }
  hasShare: boolean
}

/** The figures of one currency. */
export const MoneyRow = ({ row, view, previous, hasShare }: MoneyRowProps) => {
  const { t } = useWords()
  const { change, fullDay, money, percent } = useFormatters()
  const code = row.currency_code
  const worth = (sum: { revenue: string; net: string }) => worthOf(sum, view)
  const recovered = worth(row.recovered)
  const share = rate(Number(recovered), Number(worth(row.store)))
  const changed = changeOf(recovered, worth(row.previous))

  return (
    <dl
      aria-label={code.toUpperCase()}
      className="grid grid-cols-2 gap-x-4 gap-y-5 px-6 py-4 lg:grid-cols-4"
    >
      <Stat
        label={t("report.money.recovered", { currency: code.toUpperCase() })}
        note={[
          t("revenue.orders", { count: row.recovered.orders }),
          ...(Number(row.recovered.refunded) > 0
            ? [
                t("revenue.refunded", {
                  amount: money(row.recovered.refunded, code),
                }),
              ]
            : []),
          ...(row.recovered.margin === null
            ? []
            : [
                t("report.money.margin", {
                  amount: money(row.recovered.margin, code),
                }),
              ]),
        ].join(" · ")}
      >
        {money(recovered, code)}
      </Stat>
      <Stat
        label={t("report.money.before")}
        note={t("report.money.beforeNote", {
          amount: money(worth(row.previous), code),
          from: fullDay(previous.from),
          to: fullDay(previous.to),
        })}
      >
        {changed === null ? "–" : change(changed)}
      </Stat>
      <Stat
        label={t("report.money.share")}
        note={
          hasShare
            ? t("report.money.shareNote", {
                amount: money(worth(row.store), code),
                orders: t("revenue.orders", { count: row.store.orders }),
              })
            : t("report.money.shareFiltered")
        }
      >
        {hasShare && share !== null ? percent(share) : "–"}
      </Stat>
      <Stat
        label={t("report.money.assisted")}
        note={`${t("revenue.orders", { count: row.assisted.orders })}. ${t(
          "report.money.assistedNote"
        )}`}
      >
        {money(worth(row.assisted), code)}
      </Stat>
    </dl>
  )
}
