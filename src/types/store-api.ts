/** What the shop receives from `/store/recovery/…`. */

export type RestoreNotice = {
  type:
    | "sold_out"
    /** Not as many are left; `quantity` says how many. */
    | "fewer_left"
    | "unavailable"
    | "price_increased"
    | "code_expired"
    /** The code of the message was redeemed already. */
    | "code_used"
    /** A code the shopper had typed, which does not apply any more. */
    | "code_not_kept"
  /** The line's title, or the shopper's own code; null for the message's code. */
  title: string | null
  quantity: number | null
  old_price: number | null
  new_price: number | null
  currency_code: string | null
}

/** The cart that was on the device, put into the one that came back. */
export type RestoreMerge = {
  /** For `POST /store/recovery/undo-merge`. */
  id: string
  /** It stays as it was. */
  from_cart_id: string
  /** Pieces that were added. */
  item_count: number
}

/**
 * `POST /store/recovery/restore` with `{ token, cart_id?, again? }`;
 * `cart_id` is the cart on this device now, `again: true` asks for a copy of a
 * cart that was ordered. A token that is unknown, tampered with, revoked or
 * expired answers 404 with one and the same sentence.
 */
export type StoreRestoreResponse = {
  /** Null when they have ordered since and no copy was asked for. */
  cart_id: string | null
  /** They have ordered since the message; absent when not. */
  already_ordered?: true
  /** True when the old cart was gone and this one was made from its items. */
  rebuilt: boolean
  /** A live code of this cart's messages, already applied where it could be. */
  code: string | null
  code_expires_at: string | null
  /** Null when there was nothing to merge. */
  merged: RestoreMerge | null
  notices: RestoreNotice[]
}

/**
 * `POST /store/recovery/undo-merge` with `{ token, merge_id }`: the cart that
 * was on the device before.
 */
export type StoreUndoMergeResponse = { cart_id: string }

/** One thing to ask a shopper, beside the field for their address. */
export type StoreConsentQuestion = {
  key: "email_yes" | "email_no" | "email_notice" | "ads_yes"
  purpose: "email" | "ads"
  /** A box that is not ticked, or only a sentence. */
  control: "checkbox" | "notice"
  /** The decision to send when the box is ticked; null for a notice. */
  checked: "granted" | "withdrawn" | null
  /** The decision to send when it is not; null: nothing. */
  unchecked: "offered" | null
  wording: { id: string; locale: string; version: number; text: string }
}

/**
 * `GET /store/recovery/consent?cart_id=…`, or `?country_code=de&locale=de`
 * where there is no cart.
 */
export type StoreConsentQuestionsResponse = {
  questions: StoreConsentQuestion[]
}

/**
 * `POST /store/recovery/consent` with `{ cart_id | email, source, decisions }`,
 * each decision with `purpose`, `decision` and `wording_id`. It answers the
 * same whether the address is known or not.
 */
export type StoreConsentResponse = { recorded: true }
