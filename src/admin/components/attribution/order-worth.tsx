import type { AdminOrderRecoveryResponse } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

type OrderWorthProps = {
  recovery: NonNullable<AdminOrderRecoveryResponse["recovery"]>
}

/** An order's worth: with and without delivery and tax, and what went back. */
export const OrderWorth = ({ recovery }: OrderWorthProps) => {
  const { t } = useWords()
  const { money } = useFormatters()
  const { status, revenue, net, refunded, was, currency_code } = recovery
  const write = (amount: string) => money(amount, currency_code)
  const notes = [
    status !== "reversed" && t("order.goods", { amount: write(net) }),
    Number(refunded) > 0 && t("revenue.refunded", { amount: write(refunded) }),
  ]

  return (
    <>
      {status === "reversed"
        ? t("revenue.was", { now: write(revenue), before: write(was) })
        : t("order.total", { amount: write(revenue) })}
      {notes.filter(Boolean).map((note) => (
        <span key={String(note)} className="text-ui-fg-subtle block">
          {note}
        </span>
      ))}
    </>
  )
}
