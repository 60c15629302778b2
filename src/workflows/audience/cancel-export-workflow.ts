import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { findExport } from "../../modules/recovery/queries/audience/page-exports"
import { recoveryModule } from "../recovery-module"
import { endExport } from "./end-export"
import { deleteFiles } from "./file-parts"
import { forgetFiles } from "../../modules/recovery/queries/audience/list-old-files"

export type CancelExportInput = { id: string; now: Date }

const cancelExportStep = createStep(
  "recovery-cancel-export",
  async ({ id, now }: CancelExportInput, { container }) => {
    const recovery = recoveryModule(container)
    const row = await recovery.read((db) => findExport(db, id))
    if (!row) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "Nothing with this id was found."
      )
    }
    const ended = await endExport(container, row, {
      lease_id: null,
      from: ["queued", "running", "ready"],
      state: "canceled",
      at: new Date(now),
    })
    if (!ended) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This file has ended already. Only one that waits or is being made can be canceled."
      )
    }
    if (row.files?.length) {
      await deleteFiles(container.resolve(Modules.FILE), row.files)
      await recovery.read((db) => forgetFiles(db, id))
    }
    return new StepResponse({ id })
  }
)

/**
 * Ends a file that waits or is being made: whoever makes it stops.
 * @throws MedusaError NOT_FOUND, or NOT_ALLOWED when it has ended already
 */
export const cancelExportWorkflow = createWorkflow(
  "recovery-cancel-export",
  (input: CancelExportInput) => new WorkflowResponse(cancelExportStep(input))
)
