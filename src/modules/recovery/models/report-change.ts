import { model } from "@medusajs/framework/utils"

/**
 * What happened that days of the dashboard are counted from: whose days they
 * are is found out later. Triggers append these (see
 * `triggers/note-report-changes.ts`), whoever changes what is counted;
 * `queries/report/take-report-changes.ts` takes them out again.
 */
const ReportChange = model.define("recovery_report_change", {
  id: model.autoincrement().primaryKey(),
  enrollments: model.array().nullable(),
  touches: model.array().nullable(),
  carts: model.array().nullable(),
  /** Moments whose days are concerned, in seconds since 1970. */
  moments: model.array().nullable(),
  /** Buyers, each with the moment of an order, in microseconds since 1970: by
   *  it, their next one is a first one or not. */
  buyers: model.array().nullable(),
})

export default ReportChange
