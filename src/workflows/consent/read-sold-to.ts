import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import {
  type ConsentPlace,
  CONSENT_PLACES,
  placeOfCountry,
} from "../../domain/consent/consent-place"

/**
 * Where the store sells to by its regions, in the places' order, with the
 * countries; and somewhere unknown, which a cart without an address is in.
 */
export async function readSoldTo(
  container: MedusaContainer
): Promise<Map<ConsentPlace, string[]>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "region", fields: ["countries.iso_2"] })
  const countries = (
    data as { countries?: ({ iso_2?: string } | null)[] }[]
  ).flatMap(({ countries: some }) =>
    (some ?? []).flatMap((one) => one?.iso_2 ?? [])
  )
  const sold = new Map<ConsentPlace, string[]>()
  for (const place of CONSENT_PLACES) {
    const own = countries.filter((code) => placeOfCountry(code) === place)
    if (own.length || place === "elsewhere") {
      sold.set(place, [...new Set(own)].sort())
    }
  }
  return sold
}
