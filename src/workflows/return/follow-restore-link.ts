import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { pickLocale } from "../../domain/contact/pick-locale"
import { RESTORE_LINK } from "../../domain/return/hit"
import { type Place, restoreAddress } from "../../domain/return/restore-address"
import { shopperPlace } from "../../domain/return/shopper-place"
import type { Store } from "../../domain/store/store"
import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import { recoveryModule } from "../recovery-module"
import { storeOfLink } from "../store/store-of-link"
import { openLink } from "./open-link"
import { type LinkRequest, recordHit } from "./record-hit"

export type FollowRestoreLinkInput = LinkRequest & {
  /** The parameters on the link, as they came; the shop gets them. */
  query?: string
}

/**
 * Keeps a click and answers where in the storefront it leads. The cart stays as
 * it is: only the shop's own POST brings it back. One lookup, and no workflow's
 * run: somebody waits for it.
 * @throws MedusaError NOT_FOUND for any token that is not good
 */
export async function followRestoreLink(
  container: MedusaContainer,
  request: FollowRestoreLinkInput
): Promise<string> {
  const { now } = request
  const link = await openLink(container, {
    token: request.token,
    purpose: "restore",
    now,
  })
  await recordHit(
    container,
    {
      touch_id: link.touch_id,
      link_id: link.id,
      kind: "clicked",
      link: RESTORE_LINK,
    },
    request
  )
  const { store } = await storeOfLink(container, link)
  const { storefront } = store
  const params = await ownTags(container, storefront.params, link.touch_id)
  return restoreAddress(
    { ...storefront, params },
    request.token,
    request.query ?? "",
    await placeOf(container, link, store)
  )
}

/** Asked only where the shop's addresses tell it. */
async function placeOf(
  container: MedusaContainer,
  { cart, locale }: FoundLink,
  { storefront, locales }: Store
): Promise<Place> {
  const country_code = cart?.shipping_address?.country_code ?? null
  return shopperPlace({
    addressCountry: country_code,
    regionCountries:
      storefront.restorePath.includes("{country}") && !country_code
        ? await listCountries(container, cart?.region_id)
        : [],
    storeCountry: storefront.country,
    locale: cart
      ? pickLocale({ locale: cart.locale, country_code }, locales)
      : locale,
    defaultLocale: locales.default,
  })
}

/** None of a region that is gone. */
async function listCountries(
  container: MedusaContainer,
  regionId: string | null | undefined
): Promise<string[]> {
  const [region] = regionId
    ? await container
        .resolve(Modules.REGION)
        .listRegions({ id: regionId }, { relations: ["countries"], take: 1 })
    : []
  return (region?.countries ?? []).flatMap(({ iso_2 }) => iso_2 ?? [])
}

/** The shop's tags; `{step}` is the message's place in its sequence, from 1. */
async function ownTags(
  container: MedusaContainer,
  params: Record<string, string>,
  touchId: string
): Promise<Record<string, string>> {
  const tags = Object.entries(params)
  if (!tags.some(([, value]) => value.includes("{step}"))) {
    return params
  }
  const { position } = await recoveryModule(container).retrieveTouch(touchId, {
    select: ["position"],
  })
  return Object.fromEntries(
    tags.map(([name, value]) => [
      name,
      value.replaceAll("{step}", String(position)),
    ])
  )
}
