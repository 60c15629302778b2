import { MedusaError } from "@medusajs/framework/utils"

import { OWN_STORE } from "../../domain/store/own-store"
import { type Store, type StoreOptions } from "../../domain/store/store"
import { storeOf } from "../../domain/store/store-of"

/**
 * Stores by their names in the option `stores`; the shop's own has none.
 * @throws MedusaError INVALID_DATA for a name that the option does not have
 */
export function requireStores(options: StoreOptions, names: string[]): Store[] {
  return names.map((name) => {
    if (name !== OWN_STORE && !Object.hasOwn(options.stores, name)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `store must be a name in the option stores, or empty for the shop's own; "${name.slice(0, 50)}" is neither.`
      )
    }
    return storeOf(options, name === OWN_STORE ? null : { id: name, name })
  })
}
