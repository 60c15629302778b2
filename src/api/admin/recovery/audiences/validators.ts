import { z } from "@medusajs/framework/zod"

import { parseRule } from "../../../../domain/audience/rule/parse-rule"
import type { Rule } from "../../../../domain/audience/rule/rule"
import { plainText } from "../plain-text"

/** Says where and what, as the rule's own reader does. */
const rule = z.unknown().transform((given, context): Rule => {
  const { rule: read, problem } = parseRule(given)
  if (problem !== null) {
    context.addIssue({ code: "custom", message: problem })
    return z.NEVER
  }
  return read
})

const MOST_PRIORITY = 1_000_000
const PRIORITY = `priority must be a whole number from 0 to ${MOST_PRIORITY}`

/** Marks of direction that go on beyond the name, in a bell or a file's name. */
const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069]/

const name = plainText("name").pipe(
  z
    .string()
    .trim()
    .min(1, { error: "name must say what the audience is called" })
    .max(100, { error: "name must have at most 100 characters" })
    .refine((text) => !TURNS_TEXT.test(text), {
      error: "name must not contain signs that turn text around",
    })
)
const is_exclusive = z
  .boolean({ error: "is_exclusive must be true or false" })
  .optional()
const priority = z
  .number({ error: PRIORITY })
  .int({ error: PRIORITY })
  .min(0, { error: PRIORITY })
  .max(MOST_PRIORITY, { error: PRIORITY })
  .optional()

export const AdminCreateAudience = z.strictObject({
  name,
  rule,
  is_exclusive,
  priority,
})

export const AdminUpdateAudience = z.strictObject({
  name: name.optional(),
  rule: rule.optional(),
  is_exclusive,
  priority,
  updated_at: z.iso
    .datetime({
      offset: true,
      error: "updated_at must be the one that you have read",
    })
    .optional(),
})

export const AdminPreviewAudience = z.strictObject({
  rule,
  audience_id: z
    .string()
    .regex(/^[\w-]{1,100}$/, { error: "audience_id must be an audience's id" })
    .optional(),
})

export type AdminCreateAudienceType = z.infer<typeof AdminCreateAudience>
export type AdminUpdateAudienceType = z.infer<typeof AdminUpdateAudience>
export type AdminPreviewAudienceType = z.infer<typeof AdminPreviewAudience>
