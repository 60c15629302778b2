import { OWN_STORE } from "../../domain/store/own-store"
import type { StoreOptions } from "../../domain/store/store"
import type { AdminStore } from "../../types"
import { requireStores } from "./require-stores"

/** Every store by its name in the option `stores`, the shop's own first. */
export function listStores(options: StoreOptions): AdminStore[] {
  const names = [OWN_STORE, ...Object.keys(options.stores)]
  return requireStores(options, names).map(({ send, storefront }, index) => ({
    id: names[index]!,
    name: storefront.name,
    send,
  }))
}
