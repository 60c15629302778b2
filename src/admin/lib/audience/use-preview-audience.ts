import { keepPreviousData, useQuery } from "@tanstack/react-query"

import type { Rule } from "../../../domain/audience/rule/rule"
import type { AdminAudiencePreviewResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"
import { useDebounced } from "../format/use-debounced"

const PAUSE = 400

/**
 * Whom a rule means, asked once it has stayed the same for a moment. Only the
 * answer to the last question is shown: another one is another key.
 */
export const usePreviewAudience = (rule: Rule | null, audienceId?: string) => {
  const text = rule && JSON.stringify(rule)
  const settled = useDebounced(text, PAUSE)
  const query = useQuery({
    networkMode: "always",
    enabled: settled !== null,
    retry: false,
    queryKey: recoveryKeys.audiencePreview({ settled, audienceId }),
    queryFn: ({ signal }) =>
      postRecovery<AdminAudiencePreviewResponse>(
        "audiences/preview",
        { rule: JSON.parse(settled ?? "null"), audience_id: audienceId },
        { signal }
      ),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })

  return { query, isOld: text !== settled || query.isPlaceholderData }
}
