import { z } from "@medusajs/framework/zod"

import { date } from "../overview/validators"

/** `from` to before `to`; the last 90 days when nothing is said. */
export const AdminGetCauseParams = z.strictObject({
  from: date.optional(),
  to: date.optional(),
  currency: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{3}$/, {
      error: 'currency must be a code of three letters, such as "eur"',
    })
    .optional(),
})

export type AdminGetCauseParamsType = z.infer<typeof AdminGetCauseParams>
