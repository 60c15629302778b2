import type { MedusaContainer } from "@medusajs/framework/types"

import type { PlacedStore } from "../../domain/store/placed-store"
import type { Store } from "../../domain/store/store"
import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import { readStores } from "./read-stores"

/** The store that the message was sent for, which its links lead to. */
export async function storeOfLink(
  container: MedusaContainer,
  { cart }: FoundLink
): Promise<PlacedStore> {
  const id = cart?.sales_channel_id
  return (await readStores(container, [id]))(id)
}

/** What the page behind a link needs to know: its language and its shop. */
export type LinkPage = {
  locale: string
  store: Pick<Store, "storefront" | "locales">
}

export async function pageOfLink(
  container: MedusaContainer,
  link: FoundLink
): Promise<LinkPage> {
  const { storefront, locales } = (await storeOfLink(container, link)).store
  return { locale: link.locale, store: { storefront, locales } }
}
