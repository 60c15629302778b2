import { useMutation, useQueryClient } from "@tanstack/react-query"

import { recoveryKeys } from "../api/query-keys"
import { deleteRecovery } from "../api/recovery-api"

/** Deletes an audience. */
export const useDeleteAudience = () => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: (id: string) =>
      deleteRecovery(`audiences/${encodeURIComponent(id)}`),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: recoveryKeys.audiences }),
  })
}
