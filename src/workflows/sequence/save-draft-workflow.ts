import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { Db } from "../../modules/recovery/db"
import { listStepIds } from "../../modules/recovery/queries/sequence/revisions"
import { writeDraft } from "../../modules/recovery/queries/sequence/write-draft"
import type { AdminSequencePlan } from "../../types"
import { changedSince } from "../changed-since"
import { recoveryModule } from "../recovery-module"
import { requirePlanRule } from "./require-plan-rule"
import { requireSequence } from "./require-sequence"
import { type GivenPlan, tidyPlan } from "./tidy-plan"

export type SaveDraftInput = {
  id: string
  /** As a whole; null: what was being made is let go. */
  plan: GivenPlan | null
  /** The `draft_version` that it was made on. */
  version: number
}

type Before = { id: string; draft: AdminSequencePlan | null; version: number }

const saveDraftStep = createStep(
  "recovery-save-sequence-draft",
  async (input: SaveDraftInput, { container }) => {
    const before = await recoveryModule(container).transaction((db) =>
      save(db, input)
    )
    return new StepResponse(undefined, before)
  },
  async (before, { container }) => {
    if (before) {
      // What somebody else made of it since stays.
      await recoveryModule(container).transaction((db) =>
        writeDraft(db, before)
      )
    }
  }
)

async function save(db: Db, input: SaveDraftInput): Promise<Before> {
  const { id, plan } = input
  const sequence = await requireSequence(db, id)
  const changed = changedSince(sequence.draft?.name ?? sequence.name)
  // Before its steps: those of a draft that is gone are nobody's any more.
  if (sequence.draft_version !== input.version) {
    throw changed
  }
  if (plan) {
    await requirePlanRule(db, plan)
  }
  const drafted = sequence.draft?.steps.map((step) => step.id) ?? []
  const own = new Set([...drafted, ...(await listStepIds(db, id))])
  const version = await writeDraft(db, {
    id,
    draft: plan && tidyPlan(plan, own),
    version: input.version,
  })
  if (version === null) {
    throw changed
  }
  return { id, draft: sequence.draft, version }
}

/**
 * Keeps what is being made of a sequence, or lets it go; people under way go
 * on by what is published.
 * @throws MedusaError NOT_ALLOWED when somebody else has changed it since
 *   `version`; INVALID_DATA for a rule that says nothing; NOT_FOUND
 */
export const saveDraftWorkflow = createWorkflow(
  "recovery-save-sequence-draft",
  (input: SaveDraftInput) => new WorkflowResponse(saveDraftStep(input))
)
