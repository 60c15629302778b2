import { useQuery } from "@tanstack/react-query"

import type { AdminOrderRecoveryResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** Which message brought an order back; null when none did. */
export const useOrderRecovery = (orderId: string) =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.order(orderId),
    queryFn: ({ signal }) =>
      getRecovery<AdminOrderRecoveryResponse>(`orders/${orderId}`, { signal }),
    select: ({ recovery }) => recovery,
  })
