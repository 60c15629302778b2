import { model } from "@medusajs/framework/utils"

/**
 * An address that a network has from us, or may have, for an audience. It is
 * there for certain where the export that brought it is `delivered`.
 */
const AudienceMember = model
  .define("recovery_audience_member", {
    audience_id: model.text().primaryKey(),
    network: model.text().primaryKey(),
    /** What its files know people by: of either there is another list. */
    by: model.text().primaryKey(),
    address_id: model.text().primaryKey(),
    /** What was told of it, as a number: another one says that it changed.
     *  `MAYBE` and `UNDER_WAY` of `domain/audience/export.ts`. */
    print: model.text(),
    /** The export that brought it there last. */
    export_id: model.text(),
    /** Of an erased person: the network's own hashed row, to take it out by.
     *  Nothing else is left of them. */
    erased_row: model.json().nullable(),
  })
  .indexes([{ on: ["address_id"] }])

export default AudienceMember
