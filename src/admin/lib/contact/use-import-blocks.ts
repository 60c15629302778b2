import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { AdminBlockImportResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postFile } from "../api/recovery-api"

/** What a file is about that says no reasons. */
export const IMPORT_REASONS = ["unsubscribed", "bounced", "complained"] as const

export type ImportReason = (typeof IMPORT_REASONS)[number]

/** Blocks the addresses of a file; the answer tells of every line. */
export const useImportBlocks = () => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: ({ file, reason }: { file: File; reason: ImportReason }) =>
      postFile<AdminBlockImportResponse>("blocks/import", {
        file,
        query: { reason },
      }),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: recoveryKeys.all }),
  })
}
