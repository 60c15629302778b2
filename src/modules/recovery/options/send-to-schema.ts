import { z } from "@medusajs/framework/zod"

import { normalizeEmail } from "../../../domain/contact/normalize-email"

const HINT =
  'must be "all", or a list of addresses and domains, such as ["you@example.com", "@example.com"]'

const DOMAIN = /^@[^\s@,;<>"]+\.[^\s@,;<>"]+$/

/** Addresses, and domains as `"@example.com"`, in lowercase. */
export function addressesAndDomains(hint: string) {
  return z.array(
    z
      .string({ error: hint })
      .trim()
      .toLowerCase()
      .refine((entry) => DOMAIN.test(entry) || normalizeEmail(entry) !== null, {
        error: hint,
      }),
    { error: hint }
  )
}

/** Whom messages may go to: everybody, or a few, in lowercase. */
export const sendTo = z.union(
  [z.literal("all"), addressesAndDomains(HINT).min(1, { error: HINT })],
  { error: HINT }
)
