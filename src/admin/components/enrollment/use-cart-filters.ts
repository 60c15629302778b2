import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"

import type { AdminAbandonedCart } from "../../../types"
import { CART_STATUSES } from "../../../types/admin-api"
import { useWords } from "../../lib/i18n/use-words"

const helper = createDataTableFilterHelper<AdminAbandonedCart>()

/** What the list can be narrowed down to. */
export const useCartFilters = () => {
  const { t } = useWords()

  return useMemo(
    () => [
      helper.accessor("status", {
        type: "multiselect",
        label: t("field.status"),
        searchable: false,
        options: CART_STATUSES.map((status) => ({
          value: status,
          label: t(`status.${status}`),
        })),
      }),
    ],
    [t]
  )
}
