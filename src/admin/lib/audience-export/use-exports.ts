import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query"

import type {
  AdminAudienceExport,
  AdminAudienceExportResponse,
  AdminAudienceExportsResponse,
} from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getForFile, getRecovery, postRecovery } from "../api/recovery-api"
import { saveAnswer } from "./save-answer"

const PAGE_SIZE = 10
/** How often a file that is being made is asked after, in milliseconds. */
const WATCH = 2_000

export const isUnderWay = ({ state }: AdminAudienceExport): boolean =>
  state === "queued" || state === "running"

/** The files that were made of an audience, the latest first. */
export const useExports = (audienceId: string) =>
  useInfiniteQuery({
    networkMode: "always",
    queryKey: recoveryKeys.audienceExports(audienceId),
    queryFn: ({ signal, pageParam }) =>
      getRecovery<AdminAudienceExportsResponse>("audience-exports", {
        query: {
          audience_id: audienceId,
          limit: PAGE_SIZE,
          after: pageParam ?? undefined,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ exports }) => exports),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ exports }) => exports.some(isUnderWay))
        ? WATCH
        : false,
  })

/** Ends the making of a file. */
export const useCancelExport = (audienceId: string) => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: (id: string) =>
      postRecovery<AdminAudienceExportResponse>(
        `audience-exports/${encodeURIComponent(id)}/cancel`
      ),
    onSettled: () =>
      queryClient.invalidateQueries({
        queryKey: recoveryKeys.audienceExports(audienceId),
      }),
  })
}

/** Saves a file that was kept, or a part of it. */
export const useSaveKept = () =>
  useMutation({
    networkMode: "always",
    mutationFn: async ({ id, part }: { id: string; part: number }) =>
      await saveAnswer(
        await getForFile(
          `audience-exports/${encodeURIComponent(id)}/files/${part}`
        ),
        `${id}-${part}.csv`
      ),
  })
