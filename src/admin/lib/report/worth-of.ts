import type { DecimalText } from "../../../types"
import type { MoneyView } from "./report-asked"

/** The amount that is asked for: with delivery and taxes, or the goods'. */
export const worthOf = (
  { revenue, net }: { revenue: DecimalText; net: DecimalText },
  view: MoneyView
): DecimalText => (view === "goods" ? net : revenue)
