import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { deleteAudience } from "../../modules/recovery/queries/audience/delete-audience"
import {
  restoreFeeds,
  revokeFeedsOf,
} from "../../modules/recovery/queries/audience/revoke-feeds-of"
import { recoveryModule } from "../recovery-module"
import { noAudience } from "./no-audience"

export type DeleteAudienceInput = { id: string; by: string | null; now: Date }

const deleteAudienceStep = createStep(
  "recovery-delete-audience",
  async ({ id, by, now }: DeleteAudienceInput, { container }) => {
    const at = new Date(now)
    const feeds = await recoveryModule(container).transaction(async (db) =>
      (await deleteAudience(db, { id, at, by }))
        ? await revokeFeedsOf(db, { audience_id: id, at })
        : null
    )
    if (!feeds) {
      throw noAudience(id)
    }
    return new StepResponse({ id }, { id, by, feeds })
  },
  async (deleted, { container }) => {
    if (deleted) {
      const { id, by, feeds } = deleted
      await recoveryModule(container).transaction(async (db) => {
        await deleteAudience(db, { id, by, at: null })
        await restoreFeeds(db, feeds)
      })
    }
  }
)

/**
 * Deletes an audience. Its row stays for what was exported of it, one that
 * ships does not come back, and rules that name it hold for nobody. Its feeds'
 * addresses are good for nothing from then on.
 * @throws MedusaError NOT_FOUND when there is none
 */
export const deleteAudienceWorkflow = createWorkflow(
  "recovery-delete-audience",
  (input: DeleteAudienceInput) =>
    new WorkflowResponse(deleteAudienceStep(input))
)
