import { useEffect } from "react"

import { isRefused } from "../api/error-words"
import type { useCartListState } from "./use-cart-list-state"

/**
 * A page that the server does not know, as when an address was copied in part
 * or is of a list in another order: the list begins at its first page. Nor may
 * there be a store any more: then it is of all. Tells whether that is about to
 * happen.
 */
export const useLostPage = (
  { state, update }: ReturnType<typeof useCartListState>,
  error: Error | null
): boolean => {
  const hasPage = Object.keys(state.page).length > 0
  const isLost = isRefused(error) && (hasPage || Boolean(state.store?.length))

  useEffect(() => {
    if (isLost) update(hasPage ? { page: {} } : { store: undefined })
  })

  return isLost
}
