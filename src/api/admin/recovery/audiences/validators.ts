import { z } from "@medusajs/framework/zod"

import { plainName } from "../plain-name"
import { rule } from "../rule-param"

const MOST_PRIORITY = 1_000_000
const PRIORITY = `priority must be a whole number from 0 to ${MOST_PRIORITY}`

const name = plainName("what the audience is called")
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
