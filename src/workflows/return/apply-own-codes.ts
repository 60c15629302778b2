import type { MedusaContainer } from "@medusajs/framework/types"

import { findIncentivesByCode } from "../../modules/recovery/queries/incentive/find-incentives-by-code"
import { recoveryModule } from "../recovery-module"
import { readCartDetails } from "../tracking/read-cart-details"
import { applyCode } from "./apply-code"

/**
 * Puts the codes that a shopper had typed onto a cart, but none of ours: they
 * belong to a message. Answers those that the cart would not take any more.
 */
export async function applyOwnCodes(
  container: MedusaContainer,
  cartId: string,
  codes: string[]
): Promise<string[]> {
  if (!codes.length) {
    return []
  }
  const issued = await recoveryModule(container).read((db) =>
    findIncentivesByCode(db, codes)
  )
  const ours = new Set(issued.map(({ code }) => code))
  const own = codes.filter((code) => !ours.has(code))
  for (const code of own) {
    await applyCode(container, cartId, code)
  }
  const details = (await readCartDetails(container, [cartId])).get(cartId)
  return own.filter((code) => !details?.promo_codes.includes(code))
}
