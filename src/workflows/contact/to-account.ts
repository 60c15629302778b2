import { normalizeEmail } from "../../domain/contact/normalize-email"
import type { Account } from "../../domain/contact/people-of"

type CustomerRecord = {
  email?: string | null
  has_account?: boolean | null
  first_name?: string | null
  last_name?: string | null
}

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
