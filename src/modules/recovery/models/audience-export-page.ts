import { model } from "@medusajs/framework/utils"

/**
 * Who is in a part of an export, until it is known whether that arrived: then
 * it is brought into `recovery_audience_member`, or forgotten.
 */
const AudienceExportPage = model.define("recovery_audience_export_page", {
  export_id: model.text().primaryKey(),
  number: model.number().primaryKey(),
  /** A line each: the address' id and its print. */
  people: model.text(),
})

export default AudienceExportPage
