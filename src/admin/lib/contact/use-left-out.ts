import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import type {
  AdminLeftOutListResponse,
  AdminLeftOutResponse,
} from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { deleteRecovery, getRecovery, postRecovery } from "../api/recovery-api"

const PAGE_SIZE = 20

/** A page of the people whom the store leaves out, from 1. */
export const useLeftOut = (page: number) =>
  useQuery({
    networkMode: "always",
    queryKey: recoveryKeys.leftOut(page),
    queryFn: ({ signal }) =>
      getRecovery<AdminLeftOutListResponse>("left-out", {
        query: { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
        signal,
      }),
    placeholderData: keepPreviousData,
  })

export type LeaveOut = {
  who?: string
  customer_group_id?: string
  note: string
}

/** Leaves somebody out. */
export const useLeaveOut = () => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: (entry: LeaveOut) =>
      postRecovery<AdminLeftOutResponse>("left-out", entry),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: recoveryKeys.all }),
  })
}

/** Takes somebody off the list again. */
export const useRemoveLeftOut = () => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: (id: string) =>
      deleteRecovery<AdminLeftOutResponse>(`left-out/${id}`),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: recoveryKeys.all }),
  })
}
