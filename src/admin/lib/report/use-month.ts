import { useQuery } from "@tanstack/react-query"

import type { AdminCauseResponse, AdminReportResponse } from "../../../types"
import { ASIDE } from "../api/aside"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

const QUERY = { range: "this_month" } as const

/**
 * What was recovered and caused this month, by the shop's own days, for a line
 * on a page of Medusa's. Each is undefined while nobody can tell it.
 */
export const useMonth = () => {
  const { data: report } = useQuery({
    ...ASIDE,
    queryKey: [...recoveryKeys.report(QUERY), "aside"],
    queryFn: ({ signal }) =>
      getRecovery<AdminReportResponse>("report", { query: QUERY, signal }),
    select: ({ report }) => report,
  })
  const from = report?.from
  const { data: cause } = useQuery({
    ...ASIDE,
    enabled: from !== undefined,
    queryKey: [...recoveryKeys.cause, from],
    queryFn: ({ signal }) =>
      getRecovery<AdminCauseResponse>("cause", { query: { from }, signal }),
    select: ({ cause }) => cause,
  })

  return { report, cause }
}
