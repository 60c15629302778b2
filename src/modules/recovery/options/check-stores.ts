import { isOpenToAll } from "./address-schema"
import type { RecoveryOptions } from "./schema"

/** The first address of links that is not encrypted on the way. */
export function findOpenAddress(options: RecoveryOptions): string | undefined {
  const addresses = [
    ["backendUrl", options.backendUrl],
    ["storefront.url", options.storefront.url],
    ...Object.entries(options.stores).map(([name, { storefront }]) => [
      `stores.${name}.storefront.url`,
      storefront?.url,
    ]),
  ]
  return addresses.find(([, url]) => url && isOpenToAll(url))?.[0]
}

/**
 * The postal address of a store that has none while another one has: then
 * somebody forgot it. Where nobody has one, all messages wait, and the
 * dashboard says so.
 */
export function findMissingPostalAddress({
  sender,
  stores,
}: RecoveryOptions): string | undefined {
  if (sender.postalAddress) {
    return undefined
  }
  const sending = Object.entries(stores).filter(([, { send }]) => send)
  const bare = sending.find(([, store]) => !store.sender?.postalAddress)
  if (sending.every(([, store]) => !store.sender?.postalAddress)) {
    return undefined
  }
  return bare
    ? `stores.${bare[0]}.sender.postalAddress`
    : "sender.postalAddress"
}
