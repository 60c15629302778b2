import type { Db } from "../../modules/recovery/db"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { findLiveEnrollments } from "../../modules/recovery/queries/enrollment/find-live-enrollments"
import type { CartEmails } from "./read-cart-emails"

/**
 * Ends what a person who is not written to any more has under way. Only
 * within a transaction. Answers how many enrollments ended.
 */
export async function endRefused(
  db: Db,
  {
    email,
    addresses,
    cartEmails,
    reason = "unsubscribed",
    at,
  }: {
    email: string
    addresses: { address: string }[]
    /** Read before the transaction. */
    cartEmails: CartEmails
    reason?: "unsubscribed" | "consent_withdrawn"
    at: Date
  }
): Promise<number> {
  const live = await findLiveEnrollments(db, {
    email,
    cart_id: null,
    customer_id: null,
    before: at,
  })
  const ended = await exitEnrollments(db, {
    ids: withoutMoved(live, cartEmails, addresses),
    reason,
    at,
  })
  return ended.length
}

/**
 * Those whose cart bears no address of another person by now: a cart that was
 * corrected is that person's, and goes on with them.
 */
export function withoutMoved(
  ids: string[],
  cartEmails: CartEmails,
  addresses: { address: string }[]
): string[] {
  const own = new Set(addresses.map(({ address }) => address))
  return ids.filter((id) => {
    const email = cartEmails.get(id)
    return !email || own.has(email)
  })
}
