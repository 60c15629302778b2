import { model } from "@medusajs/framework/utils"

import { EMAIL } from "../../../domain/touch/channel"
import Sequence from "./sequence"

/** One message of a sequence. */
const SequenceStep = model
  .define("recovery_sequence_step", {
    id: model.id({ prefix: "rstep" }).primaryKey(),
    sequence: model.belongsTo(() => Sequence, { mappedBy: "steps" }),
    /** The order of steps. Not unique, so that two can change places; of two
     *  alike the lower id comes first. */
    position: model.number(),
    name: model.text(),
    /** Duration since the last activity, such as `"1h"`. */
    delay: model.text(),
    channel: model.text().default(EMAIL),
    /** `StepContent` by locale, or what there was before blocks. */
    content: model.json(),
    /** `StepIncentive`, or null for a message without an offer. */
    incentive: model.json().nullable(),
    /** The revision that brought it; 0: it was there before there were any. */
    since: model.number().default(0),
    /** From 1; grows with each change, so that two who edit at once notice. */
    version: model.number().default(1),
  })
  .indexes([{ on: ["sequence_id", "position"] }])

export default SequenceStep
