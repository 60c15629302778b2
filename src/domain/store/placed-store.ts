import type { Store } from "./store"

/** A cart's store, and whether its sales channel sells now. */
export type PlacedStore = {
  store: Store
  channel: "open" | "disabled" | "gone"
}

/** Why nobody of this store is written to. */
export type StoreStop = "store_excluded" | "store_closed"

/** Null when its shoppers may be written to. */
export function whyStoreIsStill({
  store,
  channel,
}: PlacedStore): StoreStop | null {
  if (!store.send) {
    return "store_excluded"
  }
  return channel === "open" ? null : "store_closed"
}
