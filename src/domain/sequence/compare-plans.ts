import type { PlanStep, SequencePlan } from "./plan"

/** What differs between two plans, in the order of the later one. */
export type PlanChange =
  | { kind: "name" | "trigger" | "rule" | "reentry" }
  | { kind: "step_added" | "step_removed" | "step_moved"; step: StepRef }
  | { kind: "step_changed"; step: StepRef; fields: StepField[] }

type StepRef = { id: string; name: string }

const STEP_FIELDS = [
  "name",
  "delay",
  "channel",
  "incentive",
  "content",
] as const

type StepField = (typeof STEP_FIELDS)[number]

/** What publishing one plan in another's place changes. */
export function comparePlans(
  before: SequencePlan,
  after: SequencePlan
): PlanChange[] {
  const known = new Map(before.steps.map((step) => [step.id, step]))
  const kept = new Set(after.steps.map(({ id }) => id))
  const moved = movedSteps(
    before.steps.map(({ id }) => id).filter((id) => kept.has(id)),
    after.steps.map(({ id }) => id).filter((id) => known.has(id))
  )
  const terms = ["name", "trigger", "rule", "reentry"] as const
  return [
    ...terms
      .filter((kind) => !isSame(before[kind], after[kind]))
      .map((kind) => ({ kind })),
    ...after.steps.flatMap((step) =>
      changesOf(known.get(step.id), step, moved.has(step.id))
    ),
    ...before.steps
      .filter(({ id }) => !kept.has(id))
      .map((step) => ({ kind: "step_removed" as const, step: refOf(step) })),
  ]
}

function changesOf(
  before: PlanStep | undefined,
  after: PlanStep,
  isMoved: boolean
): PlanChange[] {
  const step = refOf(after)
  if (!before) {
    return [{ kind: "step_added", step }]
  }
  const fields = STEP_FIELDS.filter(
    (field) => !isSame(before[field], after[field])
  )
  return [
    ...(isMoved ? [{ kind: "step_moved" as const, step }] : []),
    ...(fields.length ? [{ kind: "step_changed" as const, step, fields }] : []),
  ]
}

/** The fewest that must have moved: all but a longest run kept in order. */
function movedSteps(before: string[], after: string[]): Set<string> {
  const rank = new Map(before.map((id, n) => [id, n]))
  const runs: string[][] = []
  for (const id of after) {
    const earlier = runs
      .filter((run) => rank.get(run.at(-1)!)! < rank.get(id)!)
      .reduce<string[]>((a, b) => (b.length > a.length ? b : a), [])
    runs.push([...earlier, id])
  }
  const stayed = runs.reduce((a, b) => (b.length > a.length ? b : a), [])
  return new Set(after.filter((id) => !stayed.includes(id)))
}

const refOf = ({ id, name }: PlanStep): StepRef => ({ id, name })

/** Whatever the order of keys: PostgreSQL keeps its own. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true
  }
  if (!isThing(a) || !isThing(b) || Array.isArray(a) !== Array.isArray(b)) {
    return false
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame(a[key], b[key]))
}

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null
