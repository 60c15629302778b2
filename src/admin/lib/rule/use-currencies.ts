import { useQuery } from "@tanstack/react-query"

import { recoveryKeys } from "../api/query-keys"
import { sdk } from "../api/sdk"

type Stores = {
  stores: {
    supported_currencies: { currency_code: string; is_default: boolean }[]
  }[]
}

/** The currencies that the shop sells in, its own first. */
export const useCurrencies = (): string[] => {
  const { data } = useQuery({
    networkMode: "always",
    queryKey: recoveryKeys.currencies,
    queryFn: ({ signal }) =>
      sdk.client.fetch<Stores>("/admin/stores", {
        query: { fields: "id,*supported_currencies" },
        signal,
      }),
    select: ({ stores }) =>
      stores
        .flatMap(({ supported_currencies }) => supported_currencies)
        .sort((a, b) => Number(b.is_default) - Number(a.is_default))
        .map(({ currency_code }) => currency_code),
    staleTime: 60_000,
  })

  return data ?? []
}
