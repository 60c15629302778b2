import { useQuery } from "@tanstack/react-query"

import type { AdminConsentResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** What the store asks people for, where, and in which words. */
export const useConsent = ({ enabled = true }: { enabled?: boolean } = {}) =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.consent,
    queryFn: ({ signal }) =>
      getRecovery<AdminConsentResponse>("consent", { signal }),
    enabled,
  })
