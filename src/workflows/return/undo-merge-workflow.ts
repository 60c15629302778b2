import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { recoveryModule } from "../recovery-module"
import { noteAsked } from "./note-asked"
import { openShopLink } from "./open-shop-link"
import { restoreLock } from "./restore-lock"
import { undoMerge } from "./undo-merge"

export type UndoMergeInput = {
  token: string
  merge_id: string
  /** Those of the shop's publishable key. */
  sales_channel_ids: string[]
  now: Date
}

const undoMergeStep = createStep(
  "recovery-undo-merge",
  async (input: UndoMergeInput, { container }) => {
    const now = new Date(input.now)
    const link = await openShopLink(container, { ...input, now })
    const { enrollment_id } = link
    const cart_id = await container
      .resolve(Modules.LOCKING)
      .execute(restoreLock(enrollment_id), () =>
        undoMerge(container, { enrollment_id, id: input.merge_id, now })
      )
    if (!cart_id) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "There is nothing to undo: these carts were not merged, the merge was undone already, or the cart was ordered."
      )
    }
    await recoveryModule(container).transaction((db) =>
      noteAsked(db, { link, kind: "asked", now })
    )
    return new StepResponse({ cart_id })
  }
)

/**
 * Takes what a restore merged into a cart out of it again. Answers the cart
 * that was on the device before, as it was.
 * @throws MedusaError NOT_FOUND for any token that is not good for this
 *   shop, and when there
 *   is nothing to undo
 */
export const undoMergeWorkflow = createWorkflow(
  "recovery-undo-merge",
  (input: UndoMergeInput) => new WorkflowResponse(undoMergeStep(input))
)
