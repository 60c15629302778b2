import { useQuery } from "@tanstack/react-query"

import type { AdminSequenceListResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** All sequences with their steps. */
export const useSequences = () =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.sequences,
    queryFn: ({ signal }) =>
      getRecovery<AdminSequenceListResponse>("sequences", { signal }),
    select: ({ sequences }) => sequences,
  })
