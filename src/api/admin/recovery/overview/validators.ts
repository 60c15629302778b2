import { z } from "@medusajs/framework/zod"

import { isTimeZone } from "../../../../domain/time/is-time-zone"

export const date = z.coerce
  .date()
  .min(new Date("2000-01-01"), { error: "from and to begin in the year 2000" })
  .max(new Date("2100-01-01"), { error: "from and to end in the year 2100" })

/** `from` to before `to`; the last 30 days when nothing is said. */
export const AdminGetOverviewParams = z.strictObject({
  from: date.optional(),
  to: date.optional(),
  time_zone: z
    .string()
    .refine(isTimeZone, {
      error: 'time_zone must be an IANA time zone, such as "Europe/Berlin"',
    })
    .default("UTC"),
})

export type AdminGetOverviewParamsType = z.infer<typeof AdminGetOverviewParams>
