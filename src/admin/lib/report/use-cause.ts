import { useQuery } from "@tanstack/react-query"

import type { AdminCauseResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

const HELD_MS = 60_000

/** What messages caused, of the last 90 days: fewer carts would say nothing. */
export const useCause = () =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.cause,
    queryFn: ({ signal }) =>
      getRecovery<AdminCauseResponse>("cause", { signal }),
    select: ({ cause }) => cause,
    staleTime: HELD_MS,
  })
