import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { AdminAudience, AdminAudienceResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"
import { moveAudience } from "./move-audience"

type Move = { list: AdminAudience[]; id: string; step: -1 | 1 }

/** Lets an audience change places with its neighbor in the order. */
export const useMoveAudience = () => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: async ({ list, id, step }: Move) => {
      // One after the other: each is told when somebody else was there first.
      for (const { id: one, ...input } of moveAudience(list, id, step)) {
        await postRecovery<AdminAudienceResponse>(
          `audiences/${encodeURIComponent(one)}`,
          input
        )
      }
    },
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: recoveryKeys.audiences }),
  })
}
