import { useSearchParams } from "react-router-dom"

import {
  readCartListState,
  writeCartListState,
  type CartListState,
} from "./cart-list-params"

/** Search, filter, order and page of the list, kept in the URL. */
export const useCartListState = () => {
  const [params, setParams] = useSearchParams()
  const state = readCartListState(params)

  const update = (change: Partial<CartListState>) =>
    setParams(
      // Whatever changes the list begins again at its first page.
      writeCartListState({ ...state, page: {}, ...change }),
      { replace: true }
    )

  return { state, update }
}
