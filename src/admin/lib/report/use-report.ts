import { keepPreviousData, useQuery } from "@tanstack/react-query"

import type { AdminReportResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import { REFRESH_INTERVAL } from "../api/refresh"
import type { ReportAsked } from "./report-asked"

export type Report = AdminReportResponse["report"]

/** The figures of a period, by the shop's own days. */
export const useReport = ({ days, filters }: ReportAsked) => {
  const query = { ...days, ...filters }

  return useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.report(query),
    queryFn: ({ signal }) =>
      getRecovery<AdminReportResponse>("report", { query, signal }),
    select: ({ report }) => report,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: REFRESH_INTERVAL,
  })
}
