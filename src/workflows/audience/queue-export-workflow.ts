import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { insertExport } from "../../modules/recovery/queries/audience/insert-export"
import { recoveryModule } from "../recovery-module"
import { type Actor, type ExportInput, planExport } from "./begin-export"
import { makeQueued } from "./make-queued"

export type QueueExportInput = ExportInput & { actor: Actor; now: Date }

const queueExportStep = createStep(
  "recovery-queue-export",
  async ({ actor, now: at, ...input }: QueueExportInput, { container }) => {
    const now = new Date(at)
    const plan = await planExport(container, input, {
      way: "background",
      actor,
      now,
    })
    await recoveryModule(container).read((db) => insertExport(db, plan))
    // Nobody waits for it; should this process die, the next tick makes it.
    void makeQueued(container, now)
    return new StepResponse({ id: plan.id })
  }
)

/**
 * Lets a file of an audience be made in the background.
 * @throws MedusaError INVALID_DATA for what the network does not take,
 *   NOT_FOUND when there is no such audience
 */
export const queueExportWorkflow = createWorkflow(
  "recovery-queue-export",
  (input: QueueExportInput) => new WorkflowResponse(queueExportStep(input))
)
