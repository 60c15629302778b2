import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { eraseContact } from "./erase-contact"
import type { WhoInput } from "./find-person"

export type EraseContactInput = WhoInput & { now: Date }

const eraseContactStep = createStep(
  "recovery-erase-contact",
  async ({ now, ...who }: EraseContactInput, { container }) =>
    new StepResponse(await eraseContact(container, who, new Date(now)))
)

/**
 * Makes everything that the plugin keeps of a person anonymous, and never
 * writes to them again: by their contact, by a customer of Medusa's, or by an
 * address. It cannot be undone; doing it again changes nothing. Medusa's own
 * customers, carts and orders are left as they are. Answers what was found.
 * @throws MedusaError NOT_FOUND when nobody is known by that id, INVALID_DATA
 *   for what is no address
 */
export const eraseContactWorkflow = createWorkflow(
  "recovery-erase-contact",
  (input: EraseContactInput) => new WorkflowResponse(eraseContactStep(input))
)
