import { keepPreviousData, useQuery } from "@tanstack/react-query"

import type { AdminOverviewResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import { REFRESH_INTERVAL } from "../api/refresh"
import { periodRange, type Period } from "./period"

/** The numbers of a period, by the admin's own calendar days. */
export const useOverview = (period: Period) =>
  useQuery({
    queryKey: recoveryKeys.overview(period),
    queryFn: ({ signal }) =>
      getRecovery<AdminOverviewResponse>("overview", {
        query: {
          ...periodRange(period, new Date()),
          time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        },
        signal,
      }),
    select: ({ overview }) => overview,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: REFRESH_INTERVAL,
  })
