import { addMs } from "../time/duration"

/**
 * For what an order is put down to a touch: `click`, its person clicked in it;
 * `code`, the order used its code; `messaged`, it was only sent to them.
 */
export const CREDIT_BASES = ["click", "code", "messaged"] as const

export type CreditBasis = (typeof CREDIT_BASES)[number]

/** One thing that an order may be put down to. */
export type Claim = {
  touch_id: string
  enrollment_id: string
  basis: CreditBasis
  /** Of a click that is believed; of a sending. A code is used by the order. */
  at: Date
}

/**
 * The touch that an order is put down to: of the last click by a person within
 * the attribution window before it, where a code that the order used is a
 * click at its moment. Where there is none of either, the last message within
 * the window: that order is assisted, and not recovered. Null when nobody was
 * written to either. Opens and machines are no claims at all.
 */
export function creditTouch<T extends Claim>(
  claims: T[],
  placedAt: Date,
  windowMs: number
): T | null {
  const from = addMs(placedAt, -windowMs)
  const within = claims.filter(
    ({ basis, at }) => basis === "code" || (at >= from && at <= placedAt)
  )
  const credited = within.filter(({ basis }) => basis !== "messaged")
  return (credited.length ? credited : within).reduce<T | null>(
    (last, claim) => (!last || isLater(claim, last, placedAt) ? claim : last),
    null
  )
}

/** At one moment the code, then the touch that was made last. */
function isLater(a: Claim, b: Claim, placedAt: Date): boolean {
  const at = (claim: Claim) =>
    claim.basis === "code" ? placedAt.getTime() : claim.at.getTime()
  const rank = (claim: Claim) => (claim.basis === "code" ? 1 : 0)
  return (
    (at(a) - at(b) || rank(a) - rank(b) || (a.touch_id > b.touch_id ? 1 : -1)) >
    0
  )
}
