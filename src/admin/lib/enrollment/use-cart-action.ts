import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { AdminAbandonedCartResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"

export type CartAction = "stop" | "send-next" | "person"

/** Does something to one abandoned cart; the answer is the cart afterwards. */
export const useCartAction = (id: string, action: CartAction) => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: () =>
      postRecovery<AdminAbandonedCartResponse>(
        `carts/${encodeURIComponent(id)}/${action}`
      ),
    onSuccess: (response) => {
      queryClient.setQueryData(recoveryKeys.cart(id), response)
    },
    // After a refusal too: what was on the page is probably out of date.
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: recoveryKeys.all }),
  })
}
