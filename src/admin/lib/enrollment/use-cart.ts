import { useQuery } from "@tanstack/react-query"

import type { AdminAbandonedCartResponse } from "../../../types"
import { isNotFound } from "../api/error-words"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import { REFRESH_INTERVAL } from "../api/refresh"

/** One abandoned cart with its items and its timeline. */
export const useCart = (id: string) =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.cart(id),
    queryFn: ({ signal }) =>
      getRecovery<AdminAbandonedCartResponse>(
        `carts/${encodeURIComponent(id)}`,
        { signal }
      ),
    select: ({ cart }) => cart,
    staleTime: 0,
    // What is not there does not come by asking again.
    retry: (count, error) => count < 3 && !isNotFound(error),
    refetchInterval: ({ state }) =>
      isNotFound(state.error) ? false : REFRESH_INTERVAL,
  })
