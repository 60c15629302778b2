import { z } from "@medusajs/framework/zod"

import { normalizeEmail } from "../../../domain/contact/normalize-email"

const HINT =
  'must be "all", or a list of addresses and domains, such as ["you@example.com", "@example.com"]'

const DOMAIN = /^@[^\s@,;<>"]+\.[^\s@,;<>"]+$/

/** Whom messages may go to: everybody, or a few, in lowercase. */
export const sendTo = z.union(
  [
    z.literal("all"),
    z
      .array(
        z
          .string({ error: HINT })
          .trim()
          .toLowerCase()
          .refine(
            (entry) => DOMAIN.test(entry) || normalizeEmail(entry) !== null,
            { error: HINT }
          )
      )
      .min(1, { error: HINT }),
  ],
  { error: HINT }
)
