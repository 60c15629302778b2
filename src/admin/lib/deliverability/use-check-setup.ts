import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { AdminSetupResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"

/** Finds everything out anew; takes some seconds. */
export const useCheckSetup = () => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: () => postRecovery<AdminSetupResponse>("setup/check"),
    onSuccess: (answer) => queryClient.setQueryData(recoveryKeys.setup, answer),
  })
}
