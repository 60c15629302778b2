import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { addWordings } from "../../modules/recovery/queries/consent/add-wordings"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import { loadWordings } from "./load-wordings"

export type ChangeWordingInput = {
  /** Of one of our own questions, such as `email_yes`. */
  key: string
  locale: string
  /** `{shop}` stands for the store's name. */
  text: string
  actor_id: string | null
}

const changeWordingStep = createStep(
  "recovery-change-wording",
  async (input: ChangeWordingInput, { container }) => {
    const recovery = recoveryModule(container)
    // The first version is the one that ships.
    await loadWordings(recovery)
    await recovery.transaction((db) =>
      addWordings(db, [{ ...input, id: newId("rcwd") }])
    )
    return new StepResponse(undefined)
  }
)

/**
 * Asks people in other words from now on: the next version. Earlier ones stay,
 * as what people have said yes or no to.
 */
export const changeWordingWorkflow = createWorkflow(
  "recovery-change-wording",
  (input: ChangeWordingInput) => new WorkflowResponse(changeWordingStep(input))
)
