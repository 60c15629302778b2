import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { SequenceStatus } from "../../domain/sequence/status"
import { exitEnrollments } from "../../modules/recovery/queries/enrollment/exit-enrollments"
import { findLiveOfSequence } from "../../modules/recovery/queries/enrollment/find-live-of-sequence"
import { listUnchosen } from "../consent/list-unchosen"
import { recoveryModule, type RecoveryModuleService } from "../recovery-module"
import { loadSequences } from "./load-sequences"
import { requireSoundContent } from "./require-sound-content"
import { requireWholeRule } from "./require-sound-plan"

/** So many people are let go in one transaction. */
const AT_ONCE = 500

export type SetSequenceStatusInput = {
  id: string
  status: SequenceStatus
}

const setSequenceStatusStep = createStep(
  "recovery-set-sequence-status",
  async ({ id, status }: SetSequenceStatusInput, { container }) => {
    const recovery = recoveryModule(container)
    const sequence = (await loadSequences(recovery)).find((s) => s.id === id)
    if (!sequence) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No sequence with the id ${id} was found.`
      )
    }
    if (status === "active" && !sequence.steps.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Nothing of "${sequence.name}" is published yet: publish it first.`
      )
    }
    for (const step of status === "active" ? sequence.steps : []) {
      requireSoundContent(step.name, step.content)
    }
    if (status === "active") {
      await requireWholeRule(container, sequence.rule, recovery.now())
      await requireModes(container)
    }
    await recovery.updateSequences({ id, status })
    if (status === "archived") {
      await endUnderWay(recovery, id)
    }
    return new StepResponse(undefined, { id, status: sequence.status })
  },
  async (before, { container }) => {
    if (before) {
      await recoveryModule(container).updateSequences(before)
    }
  }
)

/** Nobody waits for what is not going to come. */
async function endUnderWay(
  recovery: RecoveryModuleService,
  sequenceId: string
): Promise<void> {
  let ids: string[]
  do {
    ids = await recovery.transaction(async (db) => {
      const live = await findLiveOfSequence(db, sequenceId, AT_ONCE)
      await exitEnrollments(db, {
        ids: live,
        reason: "canceled_by_admin",
        at: recovery.now(),
      })
      return live
    })
  } while (ids.length === AT_ONCE)
}

/** @throws MedusaError NOT_ALLOWED where it was not chosen what to ask for */
async function requireModes(container: MedusaContainer): Promise<void> {
  const places = await listUnchosen(container)
  if (places.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Choose first what people are asked for before they are written to. Nothing is chosen for ${places.join(", ")}: see "Consent" in the dashboard, or POST /admin/recovery/consent.`
    )
  }
}

/**
 * Activates, pauses, drafts or archives a sequence. While it is not active its
 * touches wait; whoever is under way in one that is archived is let go. One
 * with a broken template or a rule that names what is gone cannot be
 * activated, nor any before it was chosen, where the store sells to, whom it
 * may write to.
 */
export const setSequenceStatusWorkflow = createWorkflow(
  "recovery-set-sequence-status",
  (input: SetSequenceStatusInput) =>
    new WorkflowResponse(setSequenceStatusStep(input))
)
