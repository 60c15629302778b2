import { keepPreviousData, useQuery } from "@tanstack/react-query"

import type { AdminOverviewResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import { REFRESH_INTERVAL } from "../api/refresh"
import { periodRange, type Period } from "./period"

/** By code: an order by amount would compare what cannot be compared. */
const withSortedRevenue = ({ overview }: AdminOverviewResponse) => ({
  ...overview,
  revenue: [...overview.revenue].sort((a, b) =>
    a.currency_code.localeCompare(b.currency_code)
  ),
})

/** The numbers of a period, by the admin's own calendar days. */
export const useOverview = (period: Period) =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.overview(period),
    queryFn: ({ signal }) =>
      getRecovery<AdminOverviewResponse>("overview", {
        query: {
          ...periodRange(period, new Date()),
          time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        },
        signal,
      }),
    select: withSortedRevenue,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: REFRESH_INTERVAL,
  })
