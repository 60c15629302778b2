import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type { AdminSegmentsResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery, postRecovery } from "../api/recovery-api"

/** How often orders that are being read are asked after, in milliseconds. */
const WATCH = 2_000

/** How many people are in which segment, and how far earlier orders are. */
export const useSegments = () =>
  useQuery({
    networkMode: "always",
    queryKey: recoveryKeys.segments,
    queryFn: ({ signal }) =>
      getRecovery<AdminSegmentsResponse>("segments", { signal }),
    refetchInterval: ({ state }) =>
      state.data?.backfill.state === "running" ? WATCH : false,
  })

/** Begins to read earlier orders in, or goes on with it. */
export const useBackfill = () => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: () => postRecovery<AdminSegmentsResponse>("segments/backfill"),
    onSuccess: (answer) =>
      queryClient.setQueryData(recoveryKeys.segments, answer),
  })
}
