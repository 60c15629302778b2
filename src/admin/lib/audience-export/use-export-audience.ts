import { useMutation, useQueryClient } from "@tanstack/react-query"

import type {
  AdminAudienceExportInput,
  AdminAudienceExportResponse,
} from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postForFile, postRecovery } from "../api/recovery-api"
import { saveAnswer } from "./save-answer"

/** More people than this are not waited for in front of a page. */
export const MOST_AT_ONCE = 50_000

/** Makes a network's file of an audience: saves it, or has it made. */
export const useExportAudience = (audienceId: string) => {
  const queryClient = useQueryClient()
  const path = `audiences/${encodeURIComponent(audienceId)}/exports`

  return useMutation({
    networkMode: "always",
    /** The name of the file that was saved; null of one that is being made. */
    mutationFn: async (input: AdminAudienceExportInput) => {
      if (input.background) {
        await postRecovery<AdminAudienceExportResponse>(path, input)
        return null
      }

      return await saveAnswer(
        await postForFile(path, input),
        `${input.network}-${input.content ?? "members"}.csv`
      )
    },
    // Not waited for: people are counted for it, and the file is there.
    onSettled: () => {
      void queryClient.invalidateQueries({
        queryKey: recoveryKeys.audience(audienceId),
      })
      void queryClient.invalidateQueries({ queryKey: recoveryKeys.audiences })
    },
  })
}
