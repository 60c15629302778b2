import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { recoveryModule } from "../recovery-module"
import { keepRefusal } from "./keep-refusal"
import { mergeContacts } from "./merge-contacts"

export type MergeContactsInput = { contact_ids: [string, string]; now: Date }

const mergeContactsStep = createStep(
  "recovery-merge-contacts",
  async (input: MergeContactsInput, { container }) => {
    const recovery = recoveryModule(container)
    const now = new Date(input.now)
    const kept = await recovery.transaction(async (db) => {
      const id = await mergeContacts(db, input.contact_ids, now)
      if (id) {
        await keepRefusal(db, recovery.options, id, now)
      }
      return id
    })
    if (!kept) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "These two cannot be made one: each has an account of its own, or one of them is not there. Name two contacts of which at most one has an account."
      )
    }
    return new StepResponse({ contact_id: kept })
  }
)

/**
 * Makes two contacts one person, where the store knows that they are. Answers
 * the one that is kept.
 * @throws MedusaError NOT_ALLOWED for two accounts, or when one is not there
 */
export const mergeContactsWorkflow = createWorkflow(
  "recovery-merge-contacts",
  (input: MergeContactsInput) => new WorkflowResponse(mergeContactsStep(input))
)
