import { useQuery } from "@tanstack/react-query"

import type { AdminTouchMessageResponse } from "../../../types"
import { isNotFound } from "../api/error-words"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** A message as it was sent; null when it was not kept. */
export const useTouchMessage = (id: string) =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.touchMessage(id),
    queryFn: async ({ signal }) => {
      try {
        const answer = await getRecovery<AdminTouchMessageResponse>(
          `touches/${encodeURIComponent(id)}/message`,
          { signal }
        )

        return answer.message
      } catch (error) {
        if (isNotFound(error)) return null

        throw error
      }
    },
  })
