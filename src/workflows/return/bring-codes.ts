import type { MedusaContainer } from "@medusajs/framework/types"

import { readCartDetails } from "../tracking/read-cart-details"
import { applyOwnCodes } from "./apply-own-codes"

/**
 * Puts the codes that were typed into one cart onto another. Answers those
 * that are new there.
 */
export async function bringCodes(
  container: MedusaContainer,
  from: string,
  into: string
): Promise<string[]> {
  const details = await readCartDetails(container, [from, into])
  const there = new Set(details.get(into)?.promo_codes)
  const wanted = (details.get(from)?.promo_codes ?? []).filter(
    (code) => !there.has(code)
  )
  await applyOwnCodes(container, into, wanted)
  const after = (await readCartDetails(container, [into])).get(into)
  return wanted.filter((code) => after?.promo_codes.includes(code))
}
