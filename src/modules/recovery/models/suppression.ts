import { model } from "@medusajs/framework/utils"

import { BLOCK_REASONS, BLOCK_SOURCES } from "../../../domain/contact/block"

/**
 * One reason why an address is blocked, kept as an HMAC so that it outlives
 * an erasure. An address has a row for each, and for each way that it became
 * known: a complaint after an unsubscribe is another fact, and so is a
 * person's own word after an admin's. One that was lifted stays, as history.
 */
const Suppression = model
  .define("recovery_suppression", {
    id: model.id({ prefix: "rsup" }).primaryKey(),
    channel: model.text(),
    address_hash: model.text(),
    reason: model.enum([...BLOCK_REASONS]),
    source: model.enum([...BLOCK_SOURCES]),
    blocked_at: model.dateTime(),
    /** The admin's id. */
    blocked_by: model.text().nullable(),
    /** An admin's own words. */
    note: model.text().nullable(),
    lifted_at: model.dateTime().nullable(),
    /** The admin's id. */
    lifted_by: model.text().nullable(),
    lift_note: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_recovery_suppression_in_force",
      on: ["channel", "address_hash", "reason", "source"],
      unique: true,
      where: "lifted_at IS NULL",
    },
    {
      name: "IDX_recovery_suppression_lifted",
      on: ["channel", "address_hash"],
      where: "lifted_at IS NOT NULL",
    },
  ])

export default Suppression
