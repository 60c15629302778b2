import { keepPreviousData, useQuery } from "@tanstack/react-query"

import type { AdminSequencePreviewResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

type Asked = { locale: string | undefined; store: string | undefined }

/** A sequence's messages as a store's shopper would get them, in a language. */
export const usePreview = (id: string, asked: Asked) =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.preview(id, asked),
    queryFn: ({ signal }) =>
      getRecovery<AdminSequencePreviewResponse>(
        `sequences/${encodeURIComponent(id)}/preview`,
        { query: asked, signal }
      ),
    select: ({ preview }) => preview,
    // Texts may have been changed since it was looked at last.
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
