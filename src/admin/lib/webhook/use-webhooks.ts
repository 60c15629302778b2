import { useQuery } from "@tanstack/react-query"

import type { AdminWebhooksResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import { REFRESH_INTERVAL } from "../api/refresh"

/** How each provider's reports are set up, and what was heard. */
export const useWebhooks = () =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.webhooks,
    queryFn: ({ signal }) =>
      getRecovery<AdminWebhooksResponse>("webhooks", { signal }),
    select: ({ webhooks }) => webhooks,
    staleTime: 0,
    // Somebody may be waiting for the first report.
    refetchInterval: REFRESH_INTERVAL,
  })
