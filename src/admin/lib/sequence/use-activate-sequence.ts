import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { AdminSequenceResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"

/** Lets a sequence send its messages. */
export const useActivateSequence = () => {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: (id: string) =>
      postRecovery<AdminSequenceResponse>(`sequences/${id}`, {
        status: "active",
      }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: recoveryKeys.all }),
  })
}
