import { normalizeEmail } from "../../domain/contact/normalize-email"
import type { Account } from "../../domain/contact/people-of"

type CustomerRecord = {
  email?: string | null
  has_account?: boolean | null
  first_name?: string | null
  last_name?: string | null
}

/** What the query graph is asked for beside a cart or an order. */
export const ACCOUNT_FIELDS = [
  "customer.email",
  "customer.has_account",
  "customer.first_name",
  "customer.last_name",
]

/** The account of a Medusa customer; null for a guest's row, or for none. */
export function toAccount(
  id: string | null,
  customer: CustomerRecord | null | undefined
): Account | null {
  return id && customer?.has_account
    ? {
        id,
        email: normalizeEmail(customer.email),
        first_name: customer.first_name || null,
        last_name: customer.last_name || null,
      }
    : null
}
