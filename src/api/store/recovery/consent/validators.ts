import { z } from "@medusajs/framework/zod"

import { DECISIONS } from "../../../../domain/consent/consent-record"
import { PURPOSES } from "../../../../domain/consent/purpose"
import { field, isShort } from "../field"

const ID = /^[\w.:-]+$/

const isNothing = (value: unknown) => value === null || value === undefined

const oneOf = <T extends string>(name: string, values: readonly T[]) =>
  field<T>(name, `one of ${values.join(", ")}`, (value) =>
    values.includes(value as T)
  )

const optional = (name: string, what: string, pattern: RegExp) =>
  field<string | null | undefined>(
    name,
    `${what}, or left out`,
    (value) => isNothing(value) || isShort(value, pattern)
  ).optional()

const cart_id = optional("cart_id", "the id of a cart", ID)

/** Where a form stands, when there is no cart that tells. */
export const StoreConsentParams = z.strictObject({
  cart_id,
  country_code: optional("country_code", 'a code such as "de"', /^[a-z]{2}$/i),
  locale: optional("locale", 'one such as "en" or "pt-BR"', /^[\w-]{2,35}$/),
})

export type StoreConsentParamsType = z.infer<typeof StoreConsentParams>

export const StoreRecordConsent = z
  .strictObject({
    cart_id,
    email: field<string | null | undefined>(
      "email",
      "an email address, or left out",
      (value) =>
        isNothing(value) || (typeof value === "string" && value.length <= 320)
    ).optional(),
    source: oneOf("source", ["checkout", "sign_up", "form"] as const),
    decisions: z
      .array(
        z.strictObject({
          purpose: oneOf("purpose", PURPOSES),
          decision: oneOf("decision", DECISIONS),
          wording_id: optional("wording_id", "the id of a wording", ID),
        }),
        { error: 'the field "decisions" must be a list of decisions' }
      )
      .min(1, { error: 'the field "decisions" must name at least one' })
      .max(PURPOSES.length, {
        error: `the field "decisions" must name at most ${PURPOSES.length}`,
      }),
  })
  .refine(({ cart_id: cart, email }) => cart || email, {
    error:
      'name whose decision it is: "cart_id" for the address on a cart, or "email"',
  })

export type StoreRecordConsentType = z.infer<typeof StoreRecordConsent>
