import { useQuery } from "@tanstack/react-query"

import type { AdminCustomerAudiencesResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** Which audiences a customer is in, and why not in others. */
export const useCustomerAudiences = (customerId: string) =>
  useQuery({
    networkMode: "always",
    queryKey: recoveryKeys.customerAudiences(customerId),
    queryFn: ({ signal }) =>
      getRecovery<AdminCustomerAudiencesResponse>(
        `customers/${encodeURIComponent(customerId)}/audiences`,
        { signal }
      ),
  })
