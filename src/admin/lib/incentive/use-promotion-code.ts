import { useQuery } from "@tanstack/react-query"

import type { AdminRecoveryPromotionResponse } from "../../../types"
import { ASIDE } from "../api/aside"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** What a promotion of Medusa's has to do with carts that were left. */
export const usePromotionCode = (promotionId: string) =>
  useQuery({
    ...ASIDE,
    queryKey: recoveryKeys.promotion(promotionId),
    queryFn: ({ signal }) =>
      getRecovery<AdminRecoveryPromotionResponse>(`promotions/${promotionId}`, {
        signal,
      }),
    select: ({ promotion }) => promotion,
    staleTime: 0,
  })
