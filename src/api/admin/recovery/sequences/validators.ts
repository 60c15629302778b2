import { z } from "@medusajs/framework/zod"

import { DURATION_HINT, parseDuration } from "../../../../domain/time/duration"
import { plainText } from "../plain-text"

const duration = (field: string) =>
  z.string().refine((text) => parseDuration(text) !== null, {
    error: `${field} must be ${DURATION_HINT}`,
  })

const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** An object whose keys are checked with a sentence that names the field. */
function recordOf<T extends z.ZodType>(key: RegExp, value: T, error: string) {
  return z
    .record(z.string(), value)
    .refine((record) => Object.keys(record).every((k) => key.test(k)), {
      error,
    })
}

const offer = {
  valid_for: duration("incentive.valid_for"),
  prefix: z.string().regex(/^[A-Z0-9]{1,12}$/, {
    error: "incentive.prefix must be 1 to 12 capital letters or digits",
  }),
}

const incentive = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("percentage"),
    value: z.number().gt(0).max(100),
    ...offer,
  }),
  z.strictObject({
    type: z.literal("fixed"),
    amounts: recordOf(
      /^[a-z]{3}$/,
      z.number().gt(0),
      'incentive.amounts must be keyed by lowercase currency codes, such as "eur"'
    ).refine((amounts) => Object.keys(amounts).length > 0, {
      error: "incentive.amounts needs an amount in at least one currency",
    }),
    ...offer,
  }),
  z.strictObject({ type: z.literal("free_shipping"), ...offer }),
])

const content = z.strictObject({
  subject: plainText("content").pipe(z.string().max(500)),
  preheader: plainText("content").pipe(z.string().max(500)),
  heading: plainText("content").pipe(z.string().max(500)),
  body: plainText("content").pipe(z.string().max(20_000)),
  button: plainText("content").pipe(z.string().max(200)),
})

export const AdminUpdateSequence = z.strictObject({
  status: z.enum(["draft", "active", "paused"]),
})

export type AdminUpdateSequenceType = z.infer<typeof AdminUpdateSequence>

export const AdminUpdateStep = z.strictObject({
  name: plainText("name").pipe(z.string().trim().min(1).max(100)).optional(),
  delay: duration("delay").optional(),
  version: z
    .number({ error: "version must be the one that you have read" })
    .int({ error: "version must be the one that you have read" })
    .optional(),
  incentive: incentive.nullable().optional(),
  content: recordOf(
    LOCALE,
    content,
    'content must be keyed by locales, such as "en" or "pt-BR"'
  ).optional(),
})

export type AdminUpdateStepType = z.infer<typeof AdminUpdateStep>

export const AdminPreviewSequenceParams = z.strictObject({
  locale: z
    .string()
    .regex(LOCALE, { error: 'locale must be one such as "en" or "pt-BR"' })
    .optional(),
  store: plainText("store").pipe(z.string().max(200)).optional(),
})

export type AdminPreviewSequenceParamsType = z.infer<
  typeof AdminPreviewSequenceParams
>
