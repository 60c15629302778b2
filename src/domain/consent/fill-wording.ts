import type { Store } from "../store/store"

/** A wording as people read it: `{shop}` is the store's name. */
export const fillWording = (
  text: string,
  { name }: Pick<Store["storefront"], "name">
): string => text.replaceAll("{shop}", () => name)
