import { model } from "@medusajs/framework/utils"

import { LEFT_OUT_KINDS } from "../../../domain/contact/left-out"

/** Somebody that an admin leaves out; whoever is taken off stays as history. */
const LeftOut = model
  .define("recovery_left_out", {
    id: model.id({ prefix: "rlef" }).primaryKey(),
    kind: model.enum([...LEFT_OUT_KINDS]),
    /** A normalized address, a domain, or the id of a customer group. */
    value: model.text(),
    note: model.text().nullable(),
    added_at: model.dateTime(),
    /** The admin's id. */
    added_by: model.text().nullable(),
    removed_by: model.text().nullable(),
  })
  .indexes([{ on: ["kind", "value"], unique: true }])

export default LeftOut
