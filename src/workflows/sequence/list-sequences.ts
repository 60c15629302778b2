import type { MedusaContainer } from "@medusajs/framework/types"

import { expandRule } from "../../domain/audience/rule/expand-rule"
import type { BrokenCondition, Rule } from "../../domain/audience/rule/rule"
import { comparePlans } from "../../domain/sequence/compare-plans"
import { EMAIL } from "../../domain/touch/channel"
import {
  countWaiting,
  type Waiting,
} from "../../modules/recovery/queries/sequence/count-waiting"
import type {
  AdminSequence,
  AdminSequenceDetailResponse,
  AdminSequenceListResponse,
  AdminWaiting,
} from "../../types"
import { readContextOf } from "../audience/read-rule-world"
import { recoveryModule } from "../recovery-module"
import { ensureDefaultSequence } from "./ensure-default-sequence"
import { findDraftProblem } from "./find-draft-problem"
import { type LoadedSequence, loadSequences } from "./load-sequences"
import { publishedPlan, requireSequence } from "./require-sequence"

/** Every sequence as the dashboard shows it, in the order of asking. */
export async function listSequences(
  container: MedusaContainer,
  now: Date
): Promise<AdminSequenceListResponse["sequences"]> {
  const recovery = recoveryModule(container)
  await ensureDefaultSequence(recovery, now)
  const sequences = await loadSequences(recovery)
  const brokenOf = await readBroken(container, sequences, now)
  const waiting = await recovery.read(countWaiting)
  return sequences.map((sequence) => ({
    ...toAdminSequence(sequence, brokenOf(sequence.rule)),
    waiting: waitingIn(sequence.id, waiting),
  }))
}

/**
 * One sequence with what is being made of it.
 * @throws MedusaError NOT_FOUND when there is none
 */
export async function retrieveSequence(
  container: MedusaContainer,
  id: string,
  now: Date
): Promise<AdminSequenceDetailResponse["sequence"]> {
  const recovery = recoveryModule(container)
  const { sequence, waiting } = await recovery.read(async (db) => ({
    sequence: await requireSequence(db, id),
    waiting: waitingIn(id, await countWaiting(db)),
  }))
  const { draft, draft_version } = sequence
  const brokenOf = await readBroken(container, [sequence], now)
  return {
    ...toAdminSequence(sequence, brokenOf(sequence.rule)),
    waiting,
    draft,
    draft_version,
    problem: draft && (await findDraftProblem(container, draft, now)),
    changes: draft ? comparePlans(publishedPlan(sequence), draft) : [],
    under_way: Object.values(waiting).reduce(
      (sum, { count }) => sum + count,
      0
    ),
  }
}

async function readBroken(
  container: MedusaContainer,
  sequences: LoadedSequence[],
  now: Date
): Promise<(rule: Rule | null) => BrokenCondition[]> {
  const rules = sequences.flatMap(({ rule }) => rule ?? [])
  const context = await readContextOf(container, { rules, now })
  return (rule) => (rule ? expandRule(rule, context).broken : [])
}

const waitingIn = (
  id: string,
  waiting: Waiting[]
): Record<string, AdminWaiting> =>
  Object.fromEntries(
    waiting
      .filter(({ sequence_id }) => sequence_id === id)
      .map(({ step_id, count, next_at }) => [
        step_id,
        { count, next_at: next_at.toISOString() },
      ])
  )

function toAdminSequence(
  sequence: LoadedSequence,
  broken: BrokenCondition[]
): AdminSequence {
  const { id, name, status, trigger, rule, reentry, revision, has_draft } =
    sequence
  return {
    id,
    name,
    status,
    trigger,
    rule,
    broken,
    reentry,
    revision,
    has_draft,
    steps: sequence.steps.map((step) => ({
      id: step.id,
      position: step.position,
      name: step.name,
      delay: step.delay,
      channel: EMAIL,
      incentive: step.incentive,
      content: step.content,
      version: step.version,
    })),
  }
}
