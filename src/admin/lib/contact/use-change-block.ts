import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { AdminBlocksResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"

export type BlockAction = "block" | "lift"

const PATHS = { block: "blocks", lift: "blocks/lift" } as const

/** Unsubscribes an address, or takes that back; pages show it afterwards. */
export const useChangeBlock = (email: string, action: BlockAction) => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: (note: string) =>
      postRecovery<AdminBlocksResponse>(PATHS[action], { email, note }),
    // After a refusal too: what was on the page is probably out of date.
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: recoveryKeys.all }),
  })
}
