import { model } from "@medusajs/framework/utils"

import { EMAIL } from "../../../domain/touch/channel"
import { TOUCH_STATES } from "../../../domain/touch/touch-state"

/** One message of one step to one contact. */
const Touch = model
  .define("recovery_touch", {
    id: model.id({ prefix: "rtch" }).primaryKey(),
    enrollment_id: model.text(),
    /** The enrollment's, so that a claim goes through active sequences only. */
    sequence_id: model.text(),
    step_id: model.text(),
    /** The step's position when the touch was made. */
    position: model.number(),
    channel: model.text().default(EMAIL),
    state: model.enum([...TOUCH_STATES]).default("due"),
    due_at: model.dateTime(),
    lease_id: model.text().nullable(),
    lease_until: model.dateTime().nullable(),
    attempt: model.number().default(0),
    /** Attempts that failed through no fault of its own: the sender's trouble.
     *  They do not count, and their delivery keys are used up all the same. */
    excused: model.number().default(0),
    /** What the provider knows this attempt by; never used twice. */
    delivery_key: model.text().nullable(),
    /** When it was committed: from here on it may be on the wire. */
    sending_at: model.dateTime().nullable(),
    /** How often it was knowingly sent again without knowing whether it had
     *  been accepted before. */
    resends: model.number().default(0),
    /** An admin gave an uncertain or failed touch up. */
    written_off_at: model.dateTime().nullable(),
    /** What comes after it was planned, or the end noted: never again, even if
     *  it is sent once more. */
    followed: model.boolean().default(false),
    /** It fell due in an absence and was put off for that: once is enough. */
    spread: model.boolean().default(false),
    /** When it was first due, where a cap or the hour has held it since. */
    held_since: model.dateTime().nullable(),
    /** When it was handed over, or given up. */
    settled_at: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    skip_reason: model.text().nullable(),
    /** On what its person was written to, and what shows it: a record of
     *  consent, an order, or the store's choice. */
    consent_basis: model.text().nullable(),
    consent_evidence_id: model.text().nullable(),
    /** The provider's words about the last failed attempt. */
    error: model.text().nullable(),
  })
  .indexes([
    { on: ["enrollment_id", "step_id"], unique: true },
    {
      on: ["channel", "sequence_id", "due_at", "id"],
      where: "state = 'due'",
    },
    { on: ["due_at"], where: "state = 'due' AND error IS NOT NULL" },
    { on: ["lease_until"], where: "state IN ('claimed', 'sending')" },
    { on: ["state", "settled_at"], where: "state IN ('uncertain', 'failed')" },
    { on: ["sent_at"], where: "sent_at IS NOT NULL" },
  ])

export default Touch
