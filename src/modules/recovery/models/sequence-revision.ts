import { model } from "@medusajs/framework/utils"

/**
 * A sequence as it was published once: rows are added and never changed, so
 * that what people were under way in can be looked at and taken back.
 */
const SequenceRevision = model
  .define("recovery_sequence_revision", {
    id: model.id({ prefix: "rsrv" }).primaryKey(),
    sequence_id: model.text(),
    /** From 1. */
    number: model.number(),
    /** `SequencePlan` */
    plan: model.json(),
    /** The admin who published it; null of what was shipped. */
    actor_id: model.text().nullable(),
    published_at: model.dateTime(),
  })
  .indexes([{ on: ["sequence_id", "number"], unique: true }])

export default SequenceRevision
