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
    /** When a report of the provider proved, by our own key, that it had it. */
    confirmed_at: model.dateTime().nullable(),
    error: model.text().nullable(),
  })
  .indexes([
    {
      // The id first: a report knows it, and not what Medusa calls the sender.
      on: ["provider_message_id", "provider"],
      unique: true,
      where: "provider_message_id IS NOT NULL",
    },
    { on: ["provider", "sending_at"], where: "confirmed_at IS NOT NULL" },
  ])

export default Attempt
