import { findLocale, matchLocale } from "../../domain/contact/pick-locale"
import type { Rule } from "../../domain/audience/rule/rule"
import type { StepIncentive } from "../../domain/incentive/incentive-terms"
import type { Reentry } from "../../domain/sequence/reentry"
import type { SequenceStatus } from "../../domain/sequence/status"
import type { Trigger } from "../../domain/sequence/trigger"
import { hasPhrases, type PhraseBook, toBlocks } from "../../messages"
import { listSequenceRows } from "../../modules/recovery/queries/sequence/list-sequences"
import type { Db } from "../../modules/recovery/db"
import type { StepContent, StepContentOfBefore } from "../../types"
import type { RecoveryModuleService } from "../recovery-module"

export type LoadedStep = {
  id: string
  sequence_id: string
  position: number
  name: string
  delay: string
  channel: string
  content: Record<string, StepContent>
  incentive: StepIncentive | null
  /** From 1; grows with each change. */
  version: number
}

export type LoadedSequence = {
  id: string
  name: string
  status: SequenceStatus
  trigger: Trigger
  /** Whom it is for; null: everybody. */
  rule: Rule | null
  reentry: Reentry
  /** Of the plan that is published; 0: none was yet. */
  revision: number
  /** Whether a plan is being made that is not published. */
  has_draft: boolean
  /** By position. */
  steps: LoadedStep[]
}

/** Every sequence with its steps: a handful of rows, read once a tick. */
export async function loadSequences(
  recovery: RecoveryModuleService
): Promise<LoadedSequence[]> {
  return await recovery.read(readSequences)
}

/** The same in a transaction; what was written before blocks comes in them. */
export async function readSequences(db: Db): Promise<LoadedSequence[]> {
  const rows = (await listSequenceRows(db)) as unknown as LoadedSequence[]
  return rows.map((sequence) => ({
    ...sequence,
    steps: sequence.steps.map(stepInBlocks),
  }))
}

export const stepInBlocks = (step: LoadedStep): LoadedStep => ({
  ...step,
  content: inBlocks(step.content),
})

/** Every locale's content in blocks. */
export function inBlocks(
  content: Record<string, StepContent | StepContentOfBefore>
): Record<string, StepContent> {
  return Object.fromEntries(
    Object.entries(content).map(([locale, one]) => [locale, toBlocks(one)])
  )
}

/** A step with its neighbors. */
export type PlacedStep = {
  step: LoadedStep
  previous: LoadedStep | null
  next: LoadedStep | null
}

/** Every step by its id. */
export function placeSteps(
  sequences: LoadedSequence[]
): Map<string, PlacedStep> {
  return new Map(
    sequences.flatMap(({ steps }) =>
      steps.map((step, i): [string, PlacedStep] => [
        step.id,
        { step, previous: steps[i - 1] ?? null, next: steps[i + 1] ?? null },
      ])
    )
  )
}

/** The steps of all sequences, as touches go by them. */
export type Plan = {
  step: (id: string) => PlacedStep | undefined
  /** All steps of a sequence in their order; none of one that is gone. */
  steps: (sequenceId: string) => LoadedStep[]
}

export function toPlan(sequences: LoadedSequence[]): Plan {
  const placed = placeSteps(sequences)
  const all = new Map(sequences.map(({ id, steps }) => [id, steps]))
  return {
    step: (id) => placed.get(id),
    steps: (sequenceId) => all.get(sequenceId) ?? [],
  }
}

/**
 * A step's copy in the best locale there is for a person. Only a language that
 * has phrases counts, so that copy and frame of a message are in one; the
 * store's default counts in any case.
 */
export function contentFor(
  step: LoadedStep,
  wanted: string,
  { fallback, phrases }: { fallback: string; phrases: PhraseBook }
): { locale: string; content: StepContent } | null {
  const written = Object.keys(step.content)
  const own = findLocale(fallback, written)
  const usable = written.filter(
    (locale) => locale === own || hasPhrases(locale, phrases)
  )
  const locale = matchLocale(wanted, usable, fallback) ?? written[0]
  const content = locale && step.content[locale]
  return content ? { locale, content } : null
}
