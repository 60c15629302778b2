import { MedusaError } from "@medusajs/framework/utils"

import { normalizeEmail } from "../../domain/contact/normalize-email"

/** @throws MedusaError INVALID_DATA when it cannot be an address */
export function requireEmail(address: string): string {
  const email = normalizeEmail(address)
  if (!email) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `"${address.slice(0, 100)}" is not an email address. Enter one such as ada@example.com.`
    )
  }
  return email
}
