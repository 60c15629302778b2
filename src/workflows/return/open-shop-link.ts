import type { MedusaContainer } from "@medusajs/framework/types"

import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import { storeOfLink } from "../store/store-of-link"
import { isOfShop } from "./is-of-shop"
import { linkIsNotValid, openLink } from "./open-link"

/**
 * What a token leads to that the shop itself has asked with. A shop gets only
 * carts of its own sales channels, and only while they sell.
 * @throws MedusaError NOT_FOUND, in the words of any bad token, for one of
 *   another shop, or of one that sells no more
 */
export async function openShopLink(
  container: MedusaContainer,
  input: { token: string; sales_channel_ids: string[]; now: Date }
): Promise<FoundLink> {
  const link = await openLink(container, { ...input, purpose: "restore" })
  const { channel } = await storeOfLink(container, link)
  if (
    channel !== "open" ||
    !isOfShop(link.cart?.sales_channel_id, input.sales_channel_ids)
  ) {
    throw linkIsNotValid()
  }
  return link
}
