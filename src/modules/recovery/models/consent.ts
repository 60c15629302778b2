import { model } from "@medusajs/framework/utils"

import { CONSENT_MODES } from "../../../domain/consent/consent-mode"
import { DECISIONS, SOURCES } from "../../../domain/consent/consent-record"
import { PURPOSES } from "../../../domain/consent/purpose"

/**
 * One decision about one address and one purpose, as evidence: rows are added
 * and never changed. The one that holds is the last one
 * (`queries/consent/find-permissions.ts`).
 */
const Consent = model
  .define("recovery_consent", {
    id: model.id({ prefix: "rcns" }).primaryKey(),
    address_id: model.text(),
    purpose: model.enum([...PURPOSES]),
    decision: model.enum([...DECISIONS]),
    /** What it allows to write on; null of a no. */
    basis: model.enum([...CONSENT_MODES]).nullable(),
    source: model.enum([...SOURCES]),
    /** What was shown: a `recovery_consent_wording`. */
    wording_id: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    /** The admin who wrote it down, if one did. */
    actor_id: model.text().nullable(),
    /** Why, in the words of whoever wrote it down. */
    note: model.text().nullable(),
    decided_at: model.dateTime(),
  })
  .indexes([{ on: ["address_id", "purpose", "decided_at"] }])

export default Consent
