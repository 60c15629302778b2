import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"

import type { AdminAbandonedCart } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"
import { CartNameCell } from "./cart-name-cell"
import { CartStatusBadge } from "./cart-status-badge"

const helper = createDataTableColumnHelper<AdminAbandonedCart>()

/** The columns of the list; those with an order are what the server sorts. */
export const useCartColumns = () => {
  const { t } = useWords()
  const { shortDateTime, integer, money } = useFormatters()

  return useMemo(() => {
    return [
      helper.accessor("email", {
        header: t("field.customer"),
        enableSorting: true,
        sortAscLabel: t("sort.az"),
        sortDescLabel: t("sort.za"),
        minSize: 160,
        maxSize: 240,
        cell: ({ row }) => <CartNameCell cart={row.original} />,
      }),
      helper.accessor("status", {
        header: t("field.status"),
        truncateTooltip: false,
        cell: ({ row }) => (
          <div className="w-max">
            <CartStatusBadge cart={row.original} />
          </div>
        ),
      }),
      helper.accessor("value", {
        header: t("field.value"),
        enableSorting: true,
        align: "right",
        sortAscLabel: t("sort.lowest"),
        sortDescLabel: t("sort.highest"),
        cell: ({ row: { original } }) =>
          money(original.value, original.currency_code),
      }),
      helper.accessor("item_count", {
        header: t("field.items"),
        align: "right",
        cell: ({ getValue }) => integer(getValue()),
      }),
      helper.accessor("stage", {
        header: t("field.stage"),
        cell: ({ getValue }) => wordForCode(t, "stage", getValue()),
      }),
      helper.accessor("abandoned_at", {
        header: t("field.abandonedAt"),
        enableSorting: true,
        sortAscLabel: t("sort.oldest"),
        sortDescLabel: t("sort.newest"),
        cell: ({ getValue }) => shortDateTime(getValue()),
      }),
      helper.accessor("touches_sent", {
        header: t("field.touchesSent"),
        align: "right",
        cell: ({ getValue }) => integer(getValue()),
      }),
      helper.accessor("next_touch_at", {
        header: t("field.nextTouch"),
        cell: ({ getValue }) => {
          const at = getValue()
          return at ? shortDateTime(at) : "–"
        },
      }),
    ]
  }, [t, shortDateTime, integer, money])
}
