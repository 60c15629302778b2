import { z } from "@medusajs/framework/zod"

/**
 * A field that is refused in words of our own, whatever it is: Medusa's would
 * name a type, and cannot be said of what does not become text.
 */
export const field = <T>(
  name: string,
  what: string,
  isGood: (value: unknown) => boolean
) => z.custom<T>(isGood, { error: `the field "${name}" must be ${what}` })

/** Text of at most 200 characters that an id or a token can be. */
export const isShort = (value: unknown, pattern: RegExp): boolean =>
  typeof value === "string" && value.length <= 200 && pattern.test(value)

/** What is in a link; whatever it is, it is looked for. */
export const token = field<string>(
  "token",
  "the token of a link, at most 200 characters",
  (value) => isShort(value, /^/)
)
