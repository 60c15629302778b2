import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { AdminSequence, AdminSequenceListResponse } from "../../../types"
import { errorWords } from "../api/error-words"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"
import { useWords } from "../i18n/use-words"

/** Moves one of the sequences up or down: the first one is asked first. */
export const useOrderSequences = (sequences: AdminSequence[]) => {
  const { t } = useWords()
  const queryClient = useQueryClient()
  const { mutate, isPending } = useMutation({
    networkMode: "always",
    mutationFn: (ids: string[]) =>
      postRecovery<AdminSequenceListResponse>("sequences/order", { ids }),
    onSuccess: (answer) =>
      queryClient.setQueryData(recoveryKeys.sequences, answer),
    onError: (error) => toast.error(errorWords(error, t)),
  })

  return {
    isPending,
    move: (place: number, by: -1 | 1) => {
      const ids = sequences.map(({ id }) => id)
      const [moved = ""] = ids.splice(place, 1)
      ids.splice(place + by, 0, moved)
      mutate(ids)
    },
  }
}
