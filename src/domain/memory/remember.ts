import { LruCache } from "./lru-cache"

/**
 * A function that remembers what it made of a key: making one of `Intl`'s
 * formatters costs a thousand times what it then does. Keys come from
 * operators' and shoppers' data, so only so many are kept.
 */
export function remember<T>(make: (key: string) => T): (key: string) => T {
  const cache = new LruCache<T>(500)
  return (key) => cache.getOrCreate(key, () => make(key))
}
