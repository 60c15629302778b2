import type { ChannelNames, Store, StoreOptions } from "./store"

/**
 * The store of a sales channel: what the option `stores` says of its id or its
 * name, and in all else the shop's own. A channel that is not named there, and
 * a cart without one, are the shop's own.
 */
export function storeOf(
  options: StoreOptions,
  channel: ChannelNames | null
): Store {
  const { storefront, sender, message, locales, timeZone, tracking, stores } =
    options
  const name = [channel?.id, channel?.name?.trim()].find(
    (key) => key !== undefined && Object.hasOwn(stores, key)
  )
  const own = name === undefined ? undefined : stores[name]
  return {
    name: name ?? null,
    send: own?.send ?? true,
    storefront: over(storefront, own?.storefront),
    sender: over(sender, own?.sender),
    message: over(message, own?.message),
    locales: over(locales, own?.locales),
    timeZone: own?.timeZone ?? timeZone,
    holdout: own?.holdout ?? options.holdout,
    tracking: over(tracking, own?.tracking),
  }
}

/** All stores that are written for, the shop's own first. */
export function sendingStores(options: StoreOptions): Store[] {
  const own = Object.keys(options.stores).map((name) =>
    storeOf(options, { id: name, name })
  )
  return [storeOf(options, null), ...own].filter(({ send }) => send)
}

/** What is given wins; what is given as undefined is not given. */
function over<T extends object>(
  base: T,
  given: { [K in keyof T]?: T[K] | undefined } = {}
): T {
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
  return { ...base, ...(Object.fromEntries(set) as Partial<T>) }
}
