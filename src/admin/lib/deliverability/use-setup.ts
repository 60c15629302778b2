import { useQuery } from "@tanstack/react-query"

import type { AdminSetupResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** How the store is set up, as far as it is known. */
export const useSetup = () =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.setup,
    queryFn: ({ signal }) =>
      getRecovery<AdminSetupResponse>("setup", { signal }),
    select: ({ setup }) => setup,
    staleTime: 0,
  })
