import { z } from "@medusajs/framework/zod"

import { plainText } from "../plain-text"

export const AdminListLeftOutParams = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})

export const AdminLeaveOut = z
  .strictObject({
    who: plainText("who").pipe(z.string().trim().min(1).max(320)).optional(),
    customer_group_id: z
      .string()
      .regex(/^[\w-]{1,100}$/, { error: "must be a customer group's id" })
      .optional(),
    note: plainText("note")
      .pipe(z.string().trim().max(500))
      .nullish()
      .transform((note) => note || null),
  })
  .refine((body) => (body.who === undefined) !== !body.customer_group_id, {
    error: "give who (an address or a domain) or customer_group_id",
    path: ["who"],
  })

export type AdminListLeftOutParamsType = z.infer<typeof AdminListLeftOutParams>
export type AdminLeaveOutType = z.infer<typeof AdminLeaveOut>
