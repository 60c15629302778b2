import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { deleteAudience } from "../../modules/recovery/queries/audience/delete-audience"
import { recoveryModule } from "../recovery-module"

export type DeleteAudienceInput = { id: string; by: string | null; now: Date }

const deleteAudienceStep = createStep(
  "recovery-delete-audience",
  async ({ id, by, now }: DeleteAudienceInput, { container }) => {
    const deleted = await recoveryModule(container).transaction((db) =>
      deleteAudience(db, { id, at: new Date(now), by })
    )
    if (!deleted) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No audience with the id ${id} was found.`
      )
    }
    return new StepResponse({ id }, { id, by })
  },
  async (deleted, { container }) => {
    if (deleted) {
      await recoveryModule(container).transaction((db) =>
        deleteAudience(db, { ...deleted, at: null })
      )
    }
  }
)

/**
 * Deletes an audience. Its row stays for what was exported of it, one that
 * ships does not come back, and rules that name it hold for nobody.
 * @throws MedusaError NOT_FOUND when there is none
 */
export const deleteAudienceWorkflow = createWorkflow(
  "recovery-delete-audience",
  (input: DeleteAudienceInput) =>
    new WorkflowResponse(deleteAudienceStep(input))
)
