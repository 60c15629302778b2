import { CODE_STATES, type CodeState } from "../domain/incentive/code-state"

export { CODE_STATES, type CodeState }

/** A code that was made for one message. */
export type AdminRecoveryCode = {
  id: string
  code: string
  state: CodeState
  /** Medusa's promotion; null when it was taken back, or went with its
   *  campaign a day after that ended. */
  promotion_id: string | null
  issued_at: string
  expires_at: string
  /** When it was redeemed, or taken back. */
  ended_at: string | null
  /** Null when it was erased. */
  email: string | null
  /** Their account, where they have one. */
  customer_id: string | null
  /** The abandoned cart's id. */
  cart_id: string
  touch_id: string
  /** From 1. */
  step: number
  step_name: string
  /** Null when it is gone. */
  sequence_name: string | null
  sent_at: string | null
  /** The order that redeemed it. */
  order_id: string | null
}

/**
 * `GET /admin/recovery/codes?state=&limit=&after=&before=`, those made last
 * first. `after` is the `next` of another page, `before` its `previous`, or
 * `last`.
 */
export type AdminRecoveryCodeListResponse = {
  codes: AdminRecoveryCode[]
  /** Of all pages; at most 10,000. */
  count: number
  /** There are more than `count`. */
  count_is_capped: boolean
  /** Whatever state was asked for; each at most 10,000. */
  live: number
  redeemed: number
  limit: number
  /** What the page before it is asked for with; null on the first one. */
  previous: string | null
  /** What the page after it is asked for with; null on the last one. */
  next: string | null
}

/** `GET /admin/recovery/promotions/:id`, with the id of Medusa's promotion. */
export type AdminRecoveryPromotionResponse = {
  promotion: {
    id: string
    /** Null when it was made for no message, or nothing is known of that any
     *  more. */
    code: AdminRecoveryCode | null
    /** Its campaign is one of those that messages' codes are put into. */
    is_in_our_campaign: boolean
  }
}
