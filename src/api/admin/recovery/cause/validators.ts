import { z } from "@medusajs/framework/zod"

import { day, namedRange } from "../period-params"

/**
 * From the day `from` to the day `to`, both among them, or a `range` that has
 * a name; without either of the days that side is open.
 */
export const AdminGetCauseParams = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    range: namedRange.optional(),
    currency: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z]{3}$/, {
        error: 'currency must be a code of three letters, such as "eur"',
      })
      .optional(),
  })
  .refine(({ from, to, range }) => !range || (!from && !to), {
    error: "give from and to, or a range, but not both",
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    error: "from must not be after to",
  })

export type AdminGetCauseParamsType = z.infer<typeof AdminGetCauseParams>
