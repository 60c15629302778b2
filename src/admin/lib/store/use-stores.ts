import { useQuery } from "@tanstack/react-query"

import type { AdminStoreListResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { getRecovery } from "../api/recovery-api"

/** The shop's own store and those of the option `stores`; set at boot. */
export const useStores = () =>
  useQuery({
    // Offline it fails in words, instead of waiting without one.
    networkMode: "always",
    queryKey: recoveryKeys.stores,
    queryFn: ({ signal }) =>
      getRecovery<AdminStoreListResponse>("stores", { signal }),
    select: ({ stores }) => stores,
  })
