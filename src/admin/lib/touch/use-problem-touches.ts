import { keepPreviousData, useQuery } from "@tanstack/react-query"

import type { AdminProblemTouchListResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import { REFRESH_INTERVAL } from "../api/refresh"

const PAGE_SIZE = 20

/** One page (from 1) of the delivery problems. */
export const useProblemTouches = (page: number) =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.problemTouches(page),
    queryFn: ({ signal }) =>
      getRecovery<AdminProblemTouchListResponse>("touches/problems", {
        query: { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: REFRESH_INTERVAL,
  })
