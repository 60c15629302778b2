import { z } from "@medusajs/framework/zod"

import { isTimeZone } from "../../../../domain/time/is-time-zone"

const LONGEST_DAYS = 400

/** `from` to before `to`; the last 30 days when nothing is said. */
export const AdminGetOverviewParams = z
  .strictObject({
    from: z.coerce.date().optional(),
    to: z.coerce.date().optional(),
    time_zone: z
      .string()
      .refine(isTimeZone, {
        error: 'time_zone must be an IANA time zone, such as "Europe/Berlin"',
      })
      .default("UTC"),
  })
  .refine(({ from, to }) => !from || !to || from < to, {
    error: "from must be before to",
  })
  .refine(
    ({ from, to }) =>
      !from ||
      (to ?? new Date(from)).getTime() - from.getTime() <=
        LONGEST_DAYS * 86_400_000,
    { error: `from and to must be at most ${LONGEST_DAYS} days apart` }
  )

export type AdminGetOverviewParamsType = z.infer<typeof AdminGetOverviewParams>
