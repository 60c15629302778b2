import { useQuery } from "@tanstack/react-query"

import type { AdminCustomerRecoveryResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** What a customer was sent and whether they may be written to. */
export const useCustomerRecovery = (customerId: string) =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.customer(customerId),
    queryFn: ({ signal }) =>
      getRecovery<AdminCustomerRecoveryResponse>(`customers/${customerId}`, {
        signal,
      }),
    select: ({ contact }) => contact,
  })
