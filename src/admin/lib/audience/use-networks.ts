import { useQuery } from "@tanstack/react-query"

import type { AdminAudienceNetworksResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/**
 * What each network's next file of an audience would hold. People are counted
 * for it, which may take seconds: until then `isCounting`, with what is known
 * without.
 */
export const useNetworks = (audienceId: string) => {
  const counted = useNetworkQuery(audienceId, { counts: true })
  const known = useNetworkQuery(audienceId, {
    counts: false,
    isOff: counted.data !== undefined,
  })
  const isCounting = counted.isPending

  return { query: isCounting && known.data ? known : counted, isCounting }
}

const useNetworkQuery = (
  audienceId: string,
  { counts, isOff = false }: { counts: boolean; isOff?: boolean }
) =>
  useQuery({
    enabled: !isOff,
    networkMode: "always",
    queryKey: [...recoveryKeys.audienceNetworks(audienceId), counts],
    queryFn: ({ signal }) =>
      getRecovery<AdminAudienceNetworksResponse>(
        `audiences/${encodeURIComponent(audienceId)}/networks`,
        { query: counts ? {} : { counts: "false" }, signal }
      ),
    select: ({ networks }) => networks,
    staleTime: 60_000,
  })
