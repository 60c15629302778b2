import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { AdminConsentResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"

/** Posts to a route of consent, which answers how everything stands then. */
export const useChangeConsent = (path: "consent" | "consent/wordings") => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: (body: Record<string, unknown>) =>
      postRecovery<AdminConsentResponse>(path, body),
    onSuccess: async (answer) => {
      queryClient.setQueryData(recoveryKeys.consent, answer)
      await queryClient.invalidateQueries({ queryKey: recoveryKeys.health })
    },
  })
}
