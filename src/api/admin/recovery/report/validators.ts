import { z } from "@medusajs/framework/zod"

import { daysBetween } from "../../../../domain/report/days"
import {
  REPORT_DAYS,
  REPORT_FILTERS,
} from "../../../../domain/report/report-filters"
import { day, namedRange } from "../period-params"

const id = (form: RegExp) => z.string().regex(form, { error: "must be an id" })

/**
 * `from` to `to`, both among them, or a `range` that has a name; the last 30
 * days when nothing is said.
 */
export const AdminGetReportParams = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    range: namedRange.optional(),
    sales_channel_id: id(REPORT_FILTERS.sales_channel_id).optional(),
    sequence_id: id(REPORT_FILTERS.sequence_id).optional(),
    channel: id(REPORT_FILTERS.channel).optional(),
    country_code: z
      .string()
      .regex(REPORT_FILTERS.country_code, {
        error: "must be a country's two letters",
      })
      .transform((code) => code.toLowerCase())
      .optional(),
    buyer: z
      .enum(["new", "returning"], { error: "must be new or returning" })
      .optional(),
  })
  .refine(({ from, to }) => !from === !to, {
    error: "from and to are given together, or neither",
  })
  .refine(({ from, range }) => !from || !range, {
    error: "give from and to, or a range, but not both",
  })
  .refine(
    ({ from, to }) => {
      const days = from && to ? daysBetween(from, to).length : 1
      return days >= 1 && days <= REPORT_DAYS
    },
    { error: `from must not be after to, nor ${REPORT_DAYS} days before it` }
  )

export type AdminGetReportParamsType = z.infer<typeof AdminGetReportParams>
