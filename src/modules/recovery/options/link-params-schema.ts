import { z } from "@medusajs/framework/zod"

const HINT =
  'must be an object of at most 20 parameters for your shop\'s address, such as { utm_source: "cart-recovery", utm_content: "{step}" }'
const NAME_HINT =
  'must be keyed by names of letters, digits, "_" and "-", such as "utm_source", and not by "token"'
const VALUE_HINT =
  'must be a text of 1 to 200 characters, such as "cart-recovery"; "{step}" is the one placeholder there is'

/** The shop's own tags on the address behind a message's button. */
export const linkParams = z
  .record(
    z.string().regex(/^(?!token$)[\w-]{1,50}$/i, { error: NAME_HINT }),
    z
      .string({ error: VALUE_HINT })
      .regex(/^(?:[^{}\p{Cc}]|\{step\}){1,200}$/u, { error: VALUE_HINT }),
    { error: HINT }
  )
  .refine((params) => Object.keys(params).length <= 20, { error: HINT })
