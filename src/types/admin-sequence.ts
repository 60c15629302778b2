import type { BrokenCondition, Rule } from "../domain/audience/rule/rule"
import type { Because } from "../domain/audience/rule/because"
import type { PassedOver } from "../domain/sequence/passed-over"
import type { PlanChange } from "../domain/sequence/compare-plans"
import type { PlanStep, SequencePlan } from "../domain/sequence/plan"
import type { Reentry } from "../domain/sequence/reentry"
import type { SequenceStatus } from "../domain/sequence/status"
import type { Trigger } from "../domain/sequence/trigger"
import type { AdminSequenceStep } from "./admin-api"
import type { StepContent } from "./step-content"

export type { PassedOver, PlanChange, Reentry, SequenceStatus, Trigger }

/** All of a sequence that is published at once. */
export type AdminSequencePlan = SequencePlan<StepContent>

export type AdminPlanStep = PlanStep<StepContent>

export type AdminSequence = {
  id: string
  name: string
  status: SequenceStatus
  /** What begins it. */
  trigger: Trigger
  /** Whom it is for; null: everybody. */
  rule: Rule | null
  /** What its rule names that is gone: it takes nobody then. */
  broken: BrokenCondition[]
  reentry: Reentry
  /** Of the plan that is published; 0: none was yet. */
  revision: number
  /** Whether a plan is being made that is not published. */
  has_draft: boolean
  steps: AdminSequenceStep[]
}

/** People whose next message is this step's; counted up to 10,000. */
export type AdminWaiting = { count: number; next_at: string }

/**
 * `GET /admin/recovery/sequences`, in the order in which they are asked, and
 * `POST /admin/recovery/sequences/order` with `{ ids }`.
 */
export type AdminSequenceListResponse = {
  sequences: (AdminSequence & {
    /** By the step's id. */
    waiting: Record<string, AdminWaiting>
  })[]
}

/**
 * `GET /admin/recovery/sequences/:id`, and whatever changes one: `POST` of
 * `{ plan }` or `{ copy_of, name }` to `/admin/recovery/sequences`; of
 * `{ status }` to `…/:id`; of `{ plan, version }` to `…/:id/draft`; of
 * `{ version }` to `…/:id/publish`; of any of `{ name, delay, incentive,
 * content, version }` to `…/:id/steps/:step_id`, which publishes at once.
 */
export type AdminSequenceDetailResponse = {
  sequence: AdminSequence & {
    waiting: Record<string, AdminWaiting>
    /** What is being made of it; null: nothing. */
    draft: AdminSequencePlan | null
    /** To be sent with the next change of the draft. */
    draft_version: number
    /** What keeps it from being published, in a sentence; null: nothing. */
    problem: string | null
    /** What publishing it would change. */
    changes: PlanChange[]
    /** How many people are under way in it; counted up to 10,000. */
    under_way: number
  }
}

export type AdminSequenceRevision = {
  number: number
  published_at: string
  /** Who published it; null: it was shipped, or made before there were any. */
  by: string | null
  plan: AdminSequencePlan
  /** What it changed; of the first one nothing is told. */
  changes: PlanChange[]
}

/** `GET /admin/recovery/sequences/:id/revisions`, the latest first. */
export type AdminSequenceRevisionsResponse = {
  revisions: AdminSequenceRevision[]
}

/** A cart that was left, beside what a rule would make of it. */
export type AdminRuleExample = {
  cart_id: string
  /** Masked. */
  address: string | null
  value: number
  currency_code: string | null
  abandoned_at: string
  /** The condition that kept it out; null where it is in. */
  because: Because | null
  /** It did not come as far as the trigger asks. */
  too_early: boolean
}

/** `POST /admin/recovery/sequences/preview` with `{ rule, trigger }`. */
export type AdminSequenceRuleResponse = {
  /** Of the latest carts that were left, at most 1,000 of the last 30 days. */
  looked_at: number
  matching: number
  broken: BrokenCondition[]
  matching_examples: AdminRuleExample[]
  other_examples: AdminRuleExample[]
}
