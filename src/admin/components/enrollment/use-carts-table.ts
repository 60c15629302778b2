import { useDataTable } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"

import type {
  AbandonedCartStatus,
  AdminAbandonedCartListResponse,
} from "../../../types"
import type { useCartListState } from "../../lib/enrollment/use-cart-list-state"
import { useIsNarrow } from "../../lib/format/use-is-narrow"
import { useCartColumns } from "./use-cart-columns"
import { useCartFilters } from "./use-cart-filters"

type CartsTableOptions = ReturnType<typeof useCartListState> & {
  data: AdminAbandonedCartListResponse | undefined
  isLoading: boolean
}

/** A phone has room for the name, with the status below it, and the value. */
const HIDDEN_WHERE_NARROW = Object.fromEntries(
  [
    "status",
    "item_count",
    "stage",
    "abandoned_at",
    "touches_sent",
    "next_touch_at",
  ].map((column) => [column, false])
)

/** Binds the table to the list's state in the URL. */
export const useCartsTable = ({
  data,
  isLoading,
  state,
  update,
}: CartsTableOptions) => {
  const navigate = useNavigate()
  const isNarrow = useIsNarrow()

  return useDataTable({
    data: data?.carts ?? [],
    columns: useCartColumns(),
    filters: useCartFilters(),
    getRowId: (cart) => cart.id,
    isLoading,
    onRowClick: (event, row) => {
      if (event.metaKey || event.ctrlKey) {
        window.open(`${window.location.pathname}/${row.id}`, "_blank")
      } else {
        navigate(`/cart-recovery/carts/${row.id}`)
      }
    },
    columnVisibility: {
      state: isNarrow ? HIDDEN_WHERE_NARROW : {},
      onColumnVisibilityChange: () => undefined,
    },
    search: { state: state.q, onSearchChange: (q) => update({ q }) },
    filtering: {
      state: {
        ...(state.status && { status: state.status }),
        ...(state.store && { store: state.store }),
      },
      onFilteringChange: (filters) =>
        update({
          status: filters.status as AbandonedCartStatus[] | undefined,
          store: filters.store as string[] | undefined,
        }),
    },
    sorting: {
      state: state.order,
      onSortingChange: (order) => update({ order }),
    },
  })
}
