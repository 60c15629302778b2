import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { AdminAudienceInput, AdminAudienceResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"

type Change = { id?: string; input: Partial<AdminAudienceInput> }

/** Makes an audience, or changes the one with this id. */
export const useSaveAudience = () => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: async ({ id, input }: Change) => {
      const path = id ? `audiences/${encodeURIComponent(id)}` : "audiences"
      const { audience } = await postRecovery<AdminAudienceResponse>(
        path,
        input
      )

      return audience
    },
    onSuccess: async (audience) => {
      queryClient.setQueryData(recoveryKeys.audience(audience.id), audience)
      await queryClient.invalidateQueries({ queryKey: recoveryKeys.all })
    },
  })
}
