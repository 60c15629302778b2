import { model } from "@medusajs/framework/utils"

/** A day of the dashboard that is to be counted anew. */
const ReportDay = model.define("recovery_report_day", {
  /** `YYYY-MM-DD` in the shop's time zone. */
  day: model.text().primaryKey(),
})

export default ReportDay
