import type { MedusaContainer } from "@medusajs/framework/types"

import { fillWording } from "../../domain/consent/fill-wording"
import { readStores } from "../store/read-stores"

/** A decision, by where it was made. */
type Placed = { sales_channel_id: string | null }

/**
 * Tells what people were shown when they decided: a wording with the name, as
 * it is today, of the store in which each one did.
 */
export async function readWordsShown(
  container: MedusaContainer,
  consents: Placed[]
): Promise<(text: string, consent: Placed) => string> {
  const placeOf = await readStores(
    container,
    consents.map((consent) => consent.sales_channel_id)
  )
  return (text, { sales_channel_id }) =>
    fillWording(text, placeOf(sales_channel_id).store.storefront)
}
