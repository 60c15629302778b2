/** What the shop receives from `/store/recovery/…`. */

export type RestoreNotice = {
  type: "sold_out" | "unavailable" | "price_increased" | "code_expired"
  /** The line's title; null for a notice about the code. */
  title: string | null
  old_price: number | null
  new_price: number | null
  currency_code: string | null
}

/**
 * `POST /store/recovery/restore` with `{ token }`. A token that is unknown,
 * tampered with, revoked or expired answers 404 with one and the same
 * sentence.
 */
export type StoreRestoreResponse = {
  cart_id: string
  /** True when the old cart was gone and this one was made from its items. */
  rebuilt: boolean
  /** A live code of this cart's messages, already applied where it could be. */
  code: string | null
  code_expires_at: string | null
  notices: RestoreNotice[]
}
