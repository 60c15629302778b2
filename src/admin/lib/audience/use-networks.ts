import { useQuery } from "@tanstack/react-query"

import type { AdminAudienceNetworksResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** What each network's next file of an audience would hold. */
export const useNetworks = (audienceId: string) =>
  useQuery({
    networkMode: "always",
    queryKey: recoveryKeys.audienceNetworks(audienceId),
    queryFn: ({ signal }) =>
      getRecovery<AdminAudienceNetworksResponse>(
        `audiences/${encodeURIComponent(audienceId)}/networks`,
        { signal }
      ),
    select: ({ networks }) => networks,
    // People are counted for it.
    staleTime: 60_000,
  })
