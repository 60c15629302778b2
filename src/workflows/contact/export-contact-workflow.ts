import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { exportContact } from "./export-contact"
import type { WhoInput } from "./find-person"

export type ExportContactInput = WhoInput & { now: Date }

const exportContactStep = createStep(
  "recovery-export-contact",
  async ({ now, ...who }: ExportContactInput, { container }) =>
    new StepResponse(await exportContact(container, who, new Date(now)))
)

/**
 * Everything that the plugin keeps of a person, by their contact, by a
 * customer of Medusa's, or by an address.
 * @throws MedusaError NOT_FOUND when nobody is known by that id, INVALID_DATA
 *   for what is no address
 */
export const exportContactWorkflow = createWorkflow(
  "recovery-export-contact",
  (input: ExportContactInput) => new WorkflowResponse(exportContactStep(input))
)
