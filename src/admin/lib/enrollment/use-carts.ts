import { keepPreviousData, useQuery } from "@tanstack/react-query"

import type {
  AbandonedCartStatus,
  AdminAbandonedCartListResponse,
} from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import { REFRESH_INTERVAL } from "../api/refresh"

export type CartListQuery = {
  q: string | undefined
  status: AbandonedCartStatus[] | undefined
  store: string[] | undefined
  order: string
  limit: number
  after?: string
  before?: string
}

/** One page of the abandoned carts. */
export const useCarts = (query: CartListQuery) =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.carts(query),
    queryFn: ({ signal }) =>
      getRecovery<AdminAbandonedCartListResponse>("carts", { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: REFRESH_INTERVAL,
  })
