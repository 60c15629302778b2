import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { CartFacts } from "../../domain/tracking/cart-facts"

type Place = Pick<CartFacts, "country_code" | "region_id">

/**
 * In which countries the people of carts may be: the one that their address
 * names, or else all that the cart's region sells to. None where nothing tells.
 */
export async function readCountries(
  container: MedusaContainer,
  carts: Iterable<Place>
): Promise<(cart: Place) => string[]> {
  const regions = new Set(
    [...carts].flatMap(({ country_code, region_id }) =>
      country_code ? [] : (region_id ?? [])
    )
  )
  const countries = new Map<string, string[]>()
  if (regions.size) {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "region",
        fields: ["id", "countries.iso_2"],
        filters: { id: [...regions] },
      })
    for (const { id, countries: sold } of data as RegionRow[]) {
      countries.set(
        id,
        (sold ?? []).flatMap((one) => one?.iso_2 ?? [])
      )
    }
  }
  return ({ country_code, region_id }) =>
    country_code ? [country_code] : (countries.get(region_id ?? "") ?? [])
}

type RegionRow = {
  id: string
  countries?: ({ iso_2?: string } | null)[]
}
