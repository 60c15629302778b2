import { model } from "@medusajs/framework/utils"

/** How far a sweep has come, or a fact of the installation. */
const Cursor = model.define("recovery_cursor", {
  id: model.text().primaryKey(),
  value: model.text(),
})

export default Cursor
