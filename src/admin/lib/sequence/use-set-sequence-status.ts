import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { AdminSequenceDetailResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"

/** Lets a sequence send its messages, or holds them back. */
export const useSetSequenceStatus = (id: string) => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: (status: "active" | "paused") =>
      postRecovery<AdminSequenceDetailResponse>(
        `sequences/${encodeURIComponent(id)}`,
        { status }
      ),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: recoveryKeys.all }),
  })
}
