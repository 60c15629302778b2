import { useQuery } from "@tanstack/react-query"

import type { AdminAudiencesResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import { REFRESH_INTERVAL } from "../api/refresh"

/** All audiences, by priority; they are counted anew by themselves. */
export const useAudiences = () =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.audiences,
    queryFn: ({ signal }) =>
      getRecovery<AdminAudiencesResponse>("audiences", { signal }),
    select: ({ audiences }) => audiences,
    refetchInterval: REFRESH_INTERVAL,
  })
