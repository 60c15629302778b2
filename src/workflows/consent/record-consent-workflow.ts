import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { Source } from "../../domain/consent/consent-record"
import { normalizeEmail } from "../../domain/contact/normalize-email"
import { holdOffErasures } from "../../modules/recovery/queries/contact/hold-off-erasures"
import { recoveryModule } from "../recovery-module"
import { type HeardDecision, requireWording } from "./heard-decision"
import { recordConsent } from "./record-consent"

export type RecordConsentInput = {
  email: string
  decisions: HeardDecision[]
  source: Source
  /** Where it was said. */
  sales_channel_id?: string | null
  /** The admin who wrote it down. */
  actor_id?: string | null
  note?: string | null
  now: Date
}

const recordConsentStep = createStep(
  "recovery-record-consent",
  async (input: RecordConsentInput, { container }) => {
    const recovery = recoveryModule(container)
    const email = normalizeEmail(input.email)
    if (!email) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "This is no email address, so nothing was recorded."
      )
    }
    const ids = await recovery.transaction(async (db) => {
      await holdOffErasures(db)
      const heard = []
      for (const one of input.decisions) {
        heard.push({
          purpose: one.purpose,
          decision: one.decision,
          source: input.source,
          wording_id: await requireWording(db, one),
          sales_channel_id: input.sales_channel_id ?? null,
          actor_id: input.actor_id ?? null,
          note: input.note ?? null,
        })
      }
      const now = new Date(input.now)
      return await recordConsent(db, recovery.options, { email, heard, now })
    })
    return new StepResponse({ consent_ids: ids })
  }
)

/**
 * Records what somebody was asked and said, as evidence: for the store's own
 * forms. A wording of the store's own is kept with it, by key, language and
 * version. A yes never undoes an unsubscribe, a complaint or a bounce; a no to
 * messages ends what is under way. What holds already adds nothing. Answers
 * the ids of what was written.
 * @throws MedusaError INVALID_DATA for no address, and a yes to no wording
 */
export const recordConsentWorkflow = createWorkflow(
  "recovery-record-consent",
  (input: RecordConsentInput) => new WorkflowResponse(recordConsentStep(input))
)
