import { model } from "@medusajs/framework/utils"

import { SEQUENCE_STATUSES } from "../../../domain/sequence/status"
import { TRIGGERS } from "../../../domain/sequence/trigger"
import SequenceStep from "./sequence-step"

/**
 * The ordered plan of messages for one reason, as it is published. What is
 * being made of it stands in `draft` until then.
 */
const Sequence = model.define("recovery_sequence", {
  id: model.id({ prefix: "rseq" }).primaryKey(),
  /** Names a sequence that ships with the plugin, so it is made only once. */
  key: model.text().unique().nullable(),
  name: model.text(),
  trigger: model.enum([...TRIGGERS]).default("cart"),
  /** Whom it is for, a `Rule`; null: everybody. */
  rule: model.json().nullable(),
  /** When its people may begin it again, a `Reentry`; null: with each cart. */
  reentry: model.json().nullable(),
  /** Of two sequences that a person could begin, the lower number is taken;
   *  of two alike the older one. */
  priority: model.number().default(0),
  status: model.enum([...SEQUENCE_STATUSES]).default("draft"),
  /** The number of the revision that is published; 0: none was yet. */
  revision: model.number().default(0),
  /** A `SequencePlan` that is being made, or null. */
  draft: model.json().nullable(),
  /** Grows with each change of the draft, so that two who edit notice. */
  draft_version: model.number().default(0),
  steps: model.hasMany(() => SequenceStep, { mappedBy: "sequence" }),
})

export default Sequence
