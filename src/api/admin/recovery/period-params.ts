import { z } from "@medusajs/framework/zod"

import { isDay } from "../../../domain/report/days"
import { RANGES } from "../../../domain/report/named-range"

/** A day of the shop. */
export const day = z
  .string()
  .regex(/^20\d\d-\d\d-\d\d$/, { error: "must be a day such as 2026-11-30" })
  .refine(isDay, { error: "must be a day that there is" })

/** A period that has a name. */
export const namedRange = z.enum(RANGES, {
  error: `must be one of ${RANGES.join(", ")}`,
})
