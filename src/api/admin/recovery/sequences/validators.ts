import { z } from "@medusajs/framework/zod"

import { DURATION_HINT, parseDuration } from "../../../../domain/time/duration"
import { MOST_AMOUNT } from "../../../../domain/audience/rule/rule-limits"
import { MOST_STEPS } from "../../../../domain/sequence/plan"
import { MOST_REENTRY_DAYS } from "../../../../domain/sequence/reentry"
import { SEQUENCE_STATUSES } from "../../../../domain/sequence/status"
import { TRIGGERS } from "../../../../domain/sequence/trigger"
import { EMAIL } from "../../../../domain/touch/channel"
import { plainName } from "../plain-name"
import { plainText } from "../plain-text"
import { rule } from "../rule-param"
import { stepContent } from "./content-validators"

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
    value: z.number().min(0.01).max(100),
    ...offer,
  }),
  z.strictObject({
    type: z.literal("fixed"),
    amounts: recordOf(
      /^[a-z]{3}$/,
      z.number().gt(0).max(MOST_AMOUNT),
      'incentive.amounts must be keyed by lowercase currency codes, such as "eur"'
    ).refine((amounts) => Object.keys(amounts).length > 0, {
      error: "incentive.amounts needs an amount in at least one currency",
    }),
    ...offer,
  }),
  z.strictObject({ type: z.literal("free_shipping"), ...offer }),
])

const contents = recordOf(
  LOCALE,
  stepContent,
  'content must be keyed by locales, such as "en" or "pt-BR"'
)

export const AdminUpdateSequence = z.strictObject({
  status: z.enum(SEQUENCE_STATUSES, {
    error: `status must be one of ${SEQUENCE_STATUSES.join(", ")}`,
  }),
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
  content: contents.optional(),
})

export type AdminUpdateStepType = z.infer<typeof AdminUpdateStep>

const id = (field: string) =>
  z.string().regex(/^[\w-]{1,100}$/, { error: `${field} must be an id` })

const trigger = z.enum(TRIGGERS, {
  error: `trigger must be one of ${TRIGGERS.join(", ")}`,
})

const REENTRY_DAYS = `reentry.days must be a whole number from 1 to ${MOST_REENTRY_DAYS}`

const reentry = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("new_cart") }),
    z.strictObject({ kind: z.literal("never") }),
    z.strictObject({
      kind: z.literal("after"),
      days: z
        .number({ error: REENTRY_DAYS })
        .int({ error: REENTRY_DAYS })
        .min(1, { error: REENTRY_DAYS })
        .max(MOST_REENTRY_DAYS, { error: REENTRY_DAYS }),
    }),
  ],
  {
    error:
      'reentry must be { "kind": "new_cart" }, { "kind": "after", "days": 30 } or { "kind": "never" }',
  }
)

const plan = z.strictObject({
  name: plainName("what the sequence is called"),
  trigger: trigger.default("cart"),
  rule: rule.nullable().default(null),
  reentry: reentry.default({ kind: "new_cart" }),
  steps: z
    .array(
      z.strictObject({
        id: id("id").optional(),
        name: plainName("what the message is called"),
        delay: duration("delay"),
        channel: z
          .literal(EMAIL, { error: `channel must be ${EMAIL}` })
          .default(EMAIL),
        incentive: incentive.nullable().default(null),
        content: contents,
      }),
      { error: "steps must be a list of messages" }
    )
    .max(MOST_STEPS, { error: `steps must be at most ${MOST_STEPS}` }),
})

const version = z
  .number({ error: "version must be the draft_version that you have read" })
  .int({ error: "version must be the draft_version that you have read" })

/** A plan, or of which sequence it is to be a copy. */
export const AdminCreateSequence = z
  .strictObject({
    plan: plan.optional(),
    copy_of: id("copy_of").optional(),
    name: plainName("what the copy is called").optional(),
  })
  .refine(({ plan, copy_of }) => !plan !== !copy_of, {
    error: "give a plan, or copy_of with a name, and not both",
  })
  .refine(({ copy_of, name }) => !copy_of === !name, {
    error: "name says what a copy is called; a plan has a name of its own",
  })

export const AdminSaveDraft = z.strictObject({
  plan: plan.nullable(),
  version,
})

export const AdminPublishSequence = z.strictObject({ version })

export const AdminOrderSequences = z.strictObject({
  ids: z
    .array(id("ids"), { error: "ids must be a list of sequences" })
    .min(1, { error: "ids must name at least one sequence" })
    .max(1000, { error: "ids must name at most 1000 sequences" })
    .refine((ids) => new Set(ids).size === ids.length, {
      error: "ids must name each sequence once",
    }),
})

export const AdminPreviewRule = z.strictObject({
  rule: rule.nullable().default(null),
  trigger: trigger.default("cart"),
})

export type AdminCreateSequenceType = z.infer<typeof AdminCreateSequence>
export type AdminSaveDraftType = z.infer<typeof AdminSaveDraft>
export type AdminPublishSequenceType = z.infer<typeof AdminPublishSequence>
export type AdminOrderSequencesType = z.infer<typeof AdminOrderSequences>
export type AdminPreviewRuleType = z.infer<typeof AdminPreviewRule>

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
