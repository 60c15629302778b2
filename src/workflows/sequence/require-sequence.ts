import { MedusaError } from "@medusajs/framework/utils"

import type { SequencePlan } from "../../domain/sequence/plan"
import type { Db } from "../../modules/recovery/db"
import { findSequenceRow } from "../../modules/recovery/queries/sequence/find-sequence"
import type { AdminSequencePlan } from "../../types"
import { type LoadedSequence, stepInBlocks } from "./load-sequences"

/** A sequence with what is being made of it. */
export type DraftedSequence = LoadedSequence & {
  draft: AdminSequencePlan | null
  draft_version: number
  created_at: Date
}

/** @throws MedusaError NOT_FOUND when there is none */
export async function requireSequence(
  db: Db,
  id: string
): Promise<DraftedSequence> {
  const row = await findSequenceRow(db, id)
  if (!row) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `No sequence with the id ${id} was found.`
    )
  }
  const sequence = row as unknown as DraftedSequence
  return { ...sequence, steps: sequence.steps.map(stepInBlocks) }
}

/** The plan that people go through. */
export function publishedPlan(sequence: LoadedSequence): AdminSequencePlan {
  const { name, trigger, rule, reentry, steps } = sequence
  return {
    name,
    trigger,
    rule,
    reentry,
    steps: steps.map(({ id, name, delay, channel, incentive, content }) => ({
      id,
      name,
      delay,
      channel,
      incentive,
      content,
    })),
  } satisfies SequencePlan
}
