import { z } from "@medusajs/framework/zod"

import { RANGES } from "../../../../domain/report/named-range"
import { day } from "../report/validators"

/**
 * From the day `from` to the day `to`, both among them, or a `range` that has
 * a name; without either of the days that side is open.
 */
export const AdminGetCauseParams = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    range: z
      .enum(RANGES, { error: `must be one of ${RANGES.join(", ")}` })
      .optional(),
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
