import { useQuery } from "@tanstack/react-query"

import { recoveryKeys } from "../api/query-keys"
import { sdk } from "../api/sdk"

type Regions = { regions: { countries: { iso_2: string }[] | null }[] }
type Channels = { sales_channels: { id: string; name: string }[] }

const MOST = 200
const HELD_MS = 5 * 60_000

/** The countries that the shop sells to, by code. */
export const useShopCountries = (): string[] => {
  const { data } = useQuery({
    networkMode: "always",
    queryKey: recoveryKeys.shopCountries,
    queryFn: ({ signal }) =>
      sdk.client.fetch<Regions>("/admin/regions", {
        query: { fields: "id,countries.iso_2", limit: MOST },
        signal,
      }),
    select: ({ regions }) => [
      ...new Set(
        regions.flatMap(({ countries }) =>
          (countries ?? []).map(({ iso_2 }) => iso_2)
        )
      ),
    ],
    staleTime: HELD_MS,
  })

  return data ?? []
}

/** The shop's sales channels. */
export const useSalesChannels = (): { id: string; name: string }[] => {
  const { data } = useQuery({
    networkMode: "always",
    queryKey: recoveryKeys.salesChannels,
    queryFn: ({ signal }) =>
      sdk.client.fetch<Channels>("/admin/sales-channels", {
        query: { fields: "id,name", limit: MOST, order: "name" },
        signal,
      }),
    select: ({ sales_channels }) => sales_channels,
    staleTime: HELD_MS,
  })

  return data ?? []
}
