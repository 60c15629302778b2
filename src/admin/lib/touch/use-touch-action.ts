import { useMutation, useQueryClient } from "@tanstack/react-query"

import type {
  AdminResendTouchResponse,
  AdminWriteOffTouchResponse,
} from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"

export type TouchAction = "resend" | "write-off"

type Answer = AdminResendTouchResponse | AdminWriteOffTouchResponse

/**
 * Decides about one message that failed or is undecided; gives back what became of it, once
 * the list knows it too.
 */
export const useTouchAction = (id: string) => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: async (action: TouchAction) => {
      const { touch } = await postRecovery<Answer>(
        `touches/${encodeURIComponent(id)}/${action}`
      )

      return "outcome" in touch ? touch.outcome : "written_off"
    },
    // After a refusal too: what was on the page is probably out of date.
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: recoveryKeys.all }),
  })
}
