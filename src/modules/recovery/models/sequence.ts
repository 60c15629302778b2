import { model } from "@medusajs/framework/utils"

import SequenceStep from "./sequence-step"

/** The ordered plan of messages for one reason. */
const Sequence = model.define("recovery_sequence", {
  id: model.id({ prefix: "rseq" }).primaryKey(),
  /** Names a sequence that ships with the plugin, so it is made only once. */
  key: model.text().unique().nullable(),
  name: model.text(),
  trigger: model.enum(["cart"]).default("cart"),
  /** Of two sequences that a person could begin, the lower number is taken;
   *  of two alike the older one. */
  priority: model.number().default(0),
  status: model.enum(["draft", "active", "paused"]).default("draft"),
  steps: model.hasMany(() => SequenceStep, { mappedBy: "sequence" }),
})

export default Sequence
