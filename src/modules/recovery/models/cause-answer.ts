import { model } from "@medusajs/framework/utils"

/**
 * What the arms of a period brought when it was last summed up: sums alone,
 * nothing of a person. Large stores are told from these, and ticks renew those
 * that somebody has looked at.
 */
const CauseAnswer = model
  .define("recovery_cause_answer", {
    /** The period, its time zone, and for how long orders count. */
    id: model.text().primaryKey(),
    /** `YYYY-MM-DD` in the shop's time zone; null: no end. */
    from_day: model.text().nullable(),
    to_day: model.text().nullable(),
    sums: model.json(),
    as_of: model.dateTime(),
    /** Somebody has looked at it since it has grown old. */
    wanted: model.boolean().default(false),
  })
  .indexes([{ on: ["as_of"], where: "wanted" }])

export default CauseAnswer
