import { useQuery } from "@tanstack/react-query"

import { recoveryKeys } from "../api/query-keys"
import { sdk } from "../api/sdk"

type Groups = { customer_groups: { id: string; name: string | null }[] }

/** The store's customer groups, by name. */
export const useCustomerGroups = () =>
  useQuery({
    networkMode: "always",
    queryKey: recoveryKeys.customerGroups,
    queryFn: ({ signal }) =>
      sdk.client.fetch<Groups>("/admin/customer-groups", {
        query: { fields: "id,name", limit: 200, order: "name" },
        signal,
      }),
    select: ({ customer_groups }) => customer_groups,
  })
