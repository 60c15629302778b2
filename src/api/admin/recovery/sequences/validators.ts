import { z } from "@medusajs/framework/zod"

import { DURATION_HINT, parseDuration } from "../../../../domain/time/duration"

const duration = z.string().refine((text) => parseDuration(text) !== null, {
  error: `must be ${DURATION_HINT}`,
})

const offer = {
  valid_for: duration,
  prefix: z.string().regex(/^[A-Z0-9]{1,12}$/, {
    error: "must be 1 to 12 capital letters or digits",
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
    amounts: z
      .record(
        z.string().regex(/^[a-z]{3}$/, {
          error: 'must be keyed by lowercase currency codes, such as "eur"',
        }),
        z.number().gt(0)
      )
      .refine((amounts) => Object.keys(amounts).length > 0, {
        error: "needs an amount in at least one currency",
      }),
    ...offer,
  }),
  z.strictObject({ type: z.literal("free_shipping"), ...offer }),
])

const content = z.strictObject({
  subject: z.string().max(500),
  preheader: z.string().max(500),
  heading: z.string().max(500),
  body: z.string().max(20_000),
  button: z.string().max(200),
})

export const AdminUpdateSequence = z.strictObject({
  status: z.enum(["draft", "active", "paused"]),
})

export type AdminUpdateSequenceType = z.infer<typeof AdminUpdateSequence>

export const AdminUpdateStep = z.strictObject({
  name: z.string().trim().min(1).max(100).optional(),
  delay: duration.optional(),
  incentive: incentive.nullable().optional(),
  content: z
    .record(
      z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
        error: 'must be keyed by locales, such as "en" or "pt-BR"',
      }),
      content
    )
    .optional(),
})

export type AdminUpdateStepType = z.infer<typeof AdminUpdateStep>
