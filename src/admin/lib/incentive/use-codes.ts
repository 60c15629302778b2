import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useEffect } from "react"

import type { AdminRecoveryCodeListResponse } from "../../../types"
import { isRefused } from "../api/error-words"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"
import { REFRESH_INTERVAL } from "../api/refresh"
import { useUrlState } from "../api/use-url-state"
import {
  type CodeListState,
  PAGE_SIZE,
  readCodeListState,
  writeCodeListState,
} from "./code-list-state"

/**
 * One page of the codes that messages gave, as the address says. A page that
 * the server does not know, as when an address was copied in part, becomes the
 * first one.
 */
export const useCodes = () => {
  const { state, change } = useUrlState(readCodeListState, writeCodeListState)
  const asked = {
    state: state.state ?? undefined,
    limit: PAGE_SIZE,
    ...state.page,
  }
  const query = useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.codes(asked),
    queryFn: ({ signal }) =>
      getRecovery<AdminRecoveryCodeListResponse>("codes", {
        query: asked,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: REFRESH_INTERVAL,
  })
  const isLost = isRefused(query.error) && Object.keys(state.page).length > 0

  useEffect(() => {
    if (isLost) change({ page: {} })
  })

  return {
    query,
    state: state.state,
    setState: (chosen: CodeListState["state"]) =>
      change({ state: chosen, page: {} }),
    setPage: (page: CodeListState["page"]) => change({ page }),
  }
}
