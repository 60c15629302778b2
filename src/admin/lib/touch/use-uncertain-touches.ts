import { keepPreviousData, useQuery } from "@tanstack/react-query"

import type { AdminUncertainTouchListResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import { REFRESH_INTERVAL } from "../api/refresh"

const PAGE_SIZE = 20

/** One page (from 1) of the messages whose fate is unknown. */
export const useUncertainTouches = (page: number) =>
  useQuery({
    queryKey: recoveryKeys.uncertainTouches(page),
    queryFn: ({ signal }) =>
      getRecovery<AdminUncertainTouchListResponse>("touches/uncertain", {
        query: { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: REFRESH_INTERVAL,
  })
