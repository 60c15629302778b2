import { model } from "@medusajs/framework/utils"

import { CONSENT_MODES } from "../../../domain/consent/consent-mode"

/**
 * What a store chose to ask for in a place, as evidence: rows are added and
 * never changed, and the last one holds.
 */
const ConsentChoice = model
  .define("recovery_consent_choice", {
    id: model.id({ prefix: "rcch" }).primaryKey(),
    /** Null: every sales channel that has no choice of its own. */
    sales_channel_id: model.text().nullable(),
    /** A `ConsentPlace`, or a country's code. */
    place: model.text(),
    /** Null: nothing of its own any more. */
    mode: model.enum([...CONSENT_MODES]).nullable(),
    /** Since when everybody who buys could say no, by the store's own word. */
    offered_since: model.dateTime().nullable(),
    /** The admin who chose; null where the option `sequence` did. */
    actor_id: model.text().nullable(),
    chosen_at: model.dateTime(),
  })
  .indexes([{ on: ["place", "chosen_at"] }])

export default ConsentChoice
