import { useQuery } from "@tanstack/react-query"

import type { AdminAudienceResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** Reads one audience as it is kept now. */
export const readAudience = async (id: string, signal?: AbortSignal) => {
  const { audience } = await getRecovery<AdminAudienceResponse>(
    `audiences/${encodeURIComponent(id)}`,
    { signal }
  )

  return audience
}

/** One audience. */
export const useAudience = (id: string) =>
  useQuery({
    networkMode: "always",
    queryKey: recoveryKeys.audience(id),
    queryFn: ({ signal }) => readAudience(id, signal),
  })
