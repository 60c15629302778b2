import { model } from "@medusajs/framework/utils"

/**
 * One handing-over of a touch to a provider: written at the commit, before
 * anything is on the wire, and completed by whatever is heard of it, whenever
 * that is.
 */
const Attempt = model
  .define("recovery_attempt", {
    /** What the provider knows it by: the touch's delivery key. */
    key: model.text().primaryKey(),
    touch_id: model.text(),
    attempt: model.number(),
    /** Medusa's id of the provider it was given to. */
    provider: model.text(),
    /** What the provider calls the message, if it said so. */
    provider_message_id: model.text().nullable(),
    sending_at: model.dateTime(),
    answered_at: model.dateTime().nullable(),
    /** Of `ATTEMPT_OUTCOMES`; null while nobody knows. */
    outcome: model.text().nullable(),
    error: model.text().nullable(),
  })
  .indexes([
    {
      on: ["provider", "provider_message_id"],
      unique: true,
      where: "provider_message_id IS NOT NULL",
    },
  ])

export default Attempt
