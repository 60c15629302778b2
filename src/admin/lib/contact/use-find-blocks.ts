import { useQuery } from "@tanstack/react-query"

import type { AdminBlocksResponse } from "../../../types"
import { recoveryKeys } from "../api/query-keys"
import { postRecovery } from "../api/recovery-api"

/** Whether an address is blocked; asked by a POST, since pages are logged. */
export const useFindBlocks = (email: string) =>
  useQuery({
    networkMode: "always",
    enabled: email !== "",
    retry: false,
    queryKey: recoveryKeys.blocks(email),
    queryFn: () => postRecovery<AdminBlocksResponse>("blocks/find", { email }),
    select: ({ address }) => address,
  })
