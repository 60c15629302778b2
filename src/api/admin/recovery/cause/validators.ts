import { z } from "@medusajs/framework/zod"

const date = z.coerce
  .date()
  .min(new Date("2000-01-01"), { error: "from and to begin in the year 2000" })
  .max(new Date("2100-01-01"), { error: "from and to end in the year 2100" })

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
