import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { writeOffTouch } from "../../modules/recovery/queries/touch/write-off-touch"
import { recoveryModule } from "../recovery-module"

export type WriteOffTouchInput = { touch_id: string; now: Date }

const writeOffTouchStep = createStep(
  "recovery-write-off-touch",
  async (input: WriteOffTouchInput, { container }) => {
    const recovery = recoveryModule(container)
    const done = await recovery.transaction((db) =>
      writeOffTouch(db, input.touch_id, new Date(input.now))
    )
    if (!done) {
      // Throws when there is no such touch.
      const touch = await recovery.retrieveTouch(input.touch_id, {
        select: ["id", "state"],
      })
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        ["uncertain", "failed"].includes(touch.state)
          ? "This message was dismissed already."
          : `Only a message that failed or is undecided can be dismissed; this one is "${touch.state}".`
      )
    }
    return new StepResponse(undefined)
  }
)

/**
 * Gives up on a message that failed, or on knowing whether one was sent: it is
 * not sent again, and nobody is asked about it any more.
 * @throws MedusaError when it is neither, or was written off already
 */
export const writeOffTouchWorkflow = createWorkflow(
  "recovery-write-off-touch",
  (input: WriteOffTouchInput) => new WorkflowResponse(writeOffTouchStep(input))
)
