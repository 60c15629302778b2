import { keepPreviousData, useQuery } from "@tanstack/react-query"

import type { AdminSequencePreviewResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** A sequence's messages as a shopper would get them, in one language. */
export const usePreview = (id: string, locale: string | undefined) =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.preview(id, locale),
    queryFn: ({ signal }) =>
      getRecovery<AdminSequencePreviewResponse>(
        `sequences/${encodeURIComponent(id)}/preview`,
        { query: { locale }, signal }
      ),
    select: ({ preview }) => preview,
    // Texts may have been changed since it was looked at last.
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
