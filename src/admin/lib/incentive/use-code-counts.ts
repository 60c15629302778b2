import { useQuery } from "@tanstack/react-query"

import type { AdminRecoveryCodeListResponse } from "../../../types"
import { ASIDE } from "../api/aside"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** How many codes of ours can be redeemed, and were. */
export const useCodeCounts = () =>
  useQuery({
    ...ASIDE,
    queryKey: [...recoveryKeys.codes({}), "aside"],
    queryFn: ({ signal }) =>
      getRecovery<AdminRecoveryCodeListResponse>("codes", {
        query: { limit: 1 },
        signal,
      }),
  })
