import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type { AdminBenchmark, AdminBenchmarksResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery, postRecovery } from "../api/recovery-api"

const HELD_MS = 60_000

/** The figures that the merchant has typed in to compare with. */
export const useBenchmarks = () =>
  useQuery({
    networkMode: "always",
    queryKey: recoveryKeys.benchmarks,
    queryFn: ({ signal }) =>
      getRecovery<AdminBenchmarksResponse>("benchmarks", { signal }),
    select: ({ benchmarks }) => benchmarks,
    staleTime: HELD_MS,
  })

/** Keeps these figures, and no others. */
export const useWriteBenchmarks = () => {
  const queryClient = useQueryClient()

  return useMutation({
    networkMode: "always",
    mutationFn: (benchmarks: AdminBenchmark[]) =>
      postRecovery<AdminBenchmarksResponse>("benchmarks", { benchmarks }),
    onSuccess: (answer) =>
      queryClient.setQueryData(recoveryKeys.benchmarks, answer),
  })
}
