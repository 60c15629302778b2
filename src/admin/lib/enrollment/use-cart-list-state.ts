import { useUrlState } from "../api/use-url-state"
import {
  readCartListState,
  writeCartListState,
  type CartListState,
} from "./cart-list-params"

/** Search, filter, order and page of the list, kept in the URL. */
export const useCartListState = () => {
  const { state, change } = useUrlState(readCartListState, writeCartListState)

  // Whatever changes the list begins again at its first page.
  const update = (changed: Partial<CartListState>) =>
    change({ page: {}, ...changed })

  return { state, update }
}
