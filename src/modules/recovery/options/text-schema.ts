import { z } from "@medusajs/framework/zod"

import { normalizeEmail } from "../../../domain/contact/normalize-email"

export const text = (what: string) =>
  z
    .string({ error: `must be ${what}` })
    .trim()
    .min(1, { error: `must be ${what}` })
    // Most of them stand in a header of a mail.
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, {
      error: "must be on one line, without control characters",
    })

export const email = (example: string) =>
  text(`an email address, such as "${example}"`).refine(
    (value) => normalizeEmail(value) !== null,
    { error: `must be an email address, such as "${example}"` }
  )
