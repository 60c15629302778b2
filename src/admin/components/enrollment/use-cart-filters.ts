import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"

import type { AdminAbandonedCart } from "../../../types"
import { CART_STATUSES } from "../../../types/admin-api"
import { useWords } from "../../lib/i18n/use-words"
import { useStores } from "../../lib/store/use-stores"

const helper = createDataTableFilterHelper<AdminAbandonedCart>()

/** What the list can be narrowed down to; stores where there are several. */
export const useCartFilters = () => {
  const { t } = useWords()
  const { data: stores } = useStores()

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
      ...(stores && stores.length > 1
        ? [
            helper.custom({
              id: "store",
              type: "multiselect",
              label: t("field.store"),
              searchable: false,
              options: stores.map(({ id, name }) => ({
                value: id,
                label: name,
              })),
            }),
          ]
        : []),
    ],
    [t, stores]
  )
}
