import { useQuery } from "@tanstack/react-query"

import type { AdminHealthResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import { REFRESH_INTERVAL } from "../api/refresh"

/** What keeps messages from going out. */
export const useHealth = () =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.health,
    queryFn: ({ signal }) =>
      getRecovery<AdminHealthResponse>("health", { signal }),
    select: ({ health }) => health,
    staleTime: 0,
    refetchInterval: REFRESH_INTERVAL,
  })
