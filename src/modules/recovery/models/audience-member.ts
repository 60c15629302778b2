import { model } from "@medusajs/framework/utils"

import { NETWORKS } from "../../../domain/audience/network"

/** An address that a network has from us, for an audience, as far as we know. */
const AudienceMember = model
  .define("recovery_audience_member", {
    id: model.id({ prefix: "ramb" }).primaryKey(),
    audience_id: model.text(),
    network: model.enum([...NETWORKS]),
    address_id: model.text(),
    /** What was told of it, as a number: another one says that it changed. */
    print: model.text(),
    /** The export that brought it there last. */
    export_id: model.text(),
    /** Of an erased person: the network's own hashed row, to take it out by.
     *  Nothing else is left of them. */
    erased_row: model.json().nullable(),
  })
  .indexes([
    { on: ["audience_id", "network", "address_id"], unique: true },
    { on: ["address_id"] },
  ])

export default AudienceMember
