import { keepPreviousData, useQuery } from "@tanstack/react-query"

import type { AdminCauseResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import type { ReportAsked } from "./report-asked"

const HELD_MS = 60_000

/** A large store is told what was lately, and soon what is now. */
const OLD_MS = 10 * 60_000
const SOON_MS = 30_000

/** What messages caused, of all carts there are or of the period's. */
export const useCause = ({ days, cause }: ReportAsked) => {
  const query = cause === "period" ? days : {}

  return useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: [...recoveryKeys.cause, query],
    queryFn: ({ signal }) =>
      getRecovery<AdminCauseResponse>("cause", { query, signal }),
    select: ({ cause }) => cause,
    placeholderData: keepPreviousData,
    staleTime: HELD_MS,
    refetchInterval: ({ state: { data } }) =>
      data && Date.now() - Date.parse(data.cause.as_of) > OLD_MS
        ? SOON_MS
        : false,
  })
}
