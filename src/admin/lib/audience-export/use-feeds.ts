import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type { ExportContent } from "../../../domain/audience/export"
import type { Network } from "../../../domain/audience/network"
import type {
  AdminAudienceFeedResponse,
  AdminAudienceFeedsResponse,
} from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { deleteRecovery, getRecovery, postRecovery } from "../api/recovery-api"

const pathOf = (audienceId: string) =>
  `audiences/${encodeURIComponent(audienceId)}/feeds`

/** The addresses at which networks fetch files of an audience. */
export const useFeeds = (audienceId: string) =>
  useQuery({
    networkMode: "always",
    queryKey: recoveryKeys.audienceFeeds(audienceId),
    queryFn: ({ signal }) =>
      getRecovery<AdminAudienceFeedsResponse>(pathOf(audienceId), { signal }),
    select: ({ feeds }) => feeds,
  })

export type FeedInput = {
  network: Network
  content: ExportContent
  days: number
  by?: "email" | "phone"
}

const useChangeFeeds = <Given, Told>(
  audienceId: string,
  change: (given: Given) => Promise<Told>
) => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: change,
    onSettled: () =>
      queryClient.invalidateQueries({
        queryKey: recoveryKeys.audienceFeeds(audienceId),
      }),
  })
}

/** Makes an address; the answer tells it, and nothing does later. */
export const useMakeFeed = (audienceId: string) =>
  useChangeFeeds(audienceId, (input: FeedInput) =>
    postRecovery<AdminAudienceFeedResponse>(pathOf(audienceId), input)
  )

/** Lets an address lead nowhere from now on. */
export const useRevokeFeed = (audienceId: string) =>
  useChangeFeeds(audienceId, (id: string) =>
    deleteRecovery(`${pathOf(audienceId)}/${encodeURIComponent(id)}`)
  )
