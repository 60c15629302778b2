import { z } from "@medusajs/framework/zod"

import { plainText } from "../plain-text"

const id = (field: string) =>
  z
    .string()
    .regex(/^[\w-]{1,100}$/, { error: `${field} must be an id` })
    .optional()

export const AdminSendTest = z.strictObject({
  to: plainText("to").pipe(z.string().trim().max(320)).optional(),
  sequence_id: id("sequence_id"),
  step_id: id("step_id"),
  store: plainText("store").pipe(z.string().max(200)).optional(),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
      error: 'locale must be one such as "en" or "pt-BR"',
    })
    .optional(),
})

export type AdminSendTestType = z.infer<typeof AdminSendTest>
