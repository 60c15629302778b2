import * as fc from "fast-check"

import { comparePlans } from "./compare-plans"
import { findPlanProblem } from "./find-plan-problem"
import type { PlanStep, SequencePlan } from "./plan"

const step = (id: string, own: Partial<PlanStep> = {}): PlanStep => ({
  id,
  name: id.toUpperCase(),
  delay: "1h",
  channel: "email",
  incentive: null,
  content: { en: { subject: "Hello" } },
  ...own,
})

const plan = (
  steps: PlanStep[],
  own: Partial<SequencePlan> = {}
): SequencePlan => ({
  name: "Abandoned cart",
  trigger: "cart",
  rule: null,
  reentry: { kind: "new_cart" },
  steps,
  ...own,
})

describe("what publishing changes", () => {
  it("is nothing between two that say the same, in whatever order of keys", () => {
    const before = plan([
      step("a", {
        incentive: {
          type: "percentage",
          value: 10,
          valid_for: "24h",
          prefix: "BACK",
        },
      }),
    ])
    const turned = JSON.parse(
      JSON.stringify(before, (_, value: unknown) =>
        value && typeof value === "object" && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value
      )
    ) as SequencePlan
    expect(comparePlans(before, turned)).toEqual([])
  })

  it("is told step by step", () => {
    const before = plan([step("a"), step("b"), step("c"), step("d")])
    const after = plan(
      [
        step("d"),
        step("a"),
        step("b", { delay: "3h", name: "Bee" }),
        step("x"),
      ],
      { name: "Carts", reentry: { kind: "never" } }
    )
    expect(comparePlans(before, after)).toEqual([
      { kind: "name" },
      { kind: "reentry" },
      { kind: "step_moved", step: { id: "d", name: "D" } },
      {
        kind: "step_changed",
        step: { id: "b", name: "Bee" },
        fields: ["name", "delay"],
      },
      { kind: "step_added", step: { id: "x", name: "X" } },
      { kind: "step_removed", step: { id: "c", name: "C" } },
    ])
  })

  it("says the fewest moves: without those that moved, the order is the same", () => {
    const orders = fc.shuffledSubarray([..."abcdefg"], { minLength: 7 })
    fc.assert(
      fc.property(orders, (order) => {
        const before = plan([..."abcdefg"].map((id) => step(id)))
        const after = plan(order.map((id) => step(id)))
        const moved = comparePlans(before, after).map((change) =>
          "step" in change ? change.step.id : ""
        )
        const stayed = order.filter((id) => !moved.includes(id))
        expect(stayed).toEqual([...stayed].sort())
        expect(moved.length).toBeLessThan(7)
      })
    )
  })
})

describe("what keeps a plan from being published", () => {
  it.each([
    [[], "at least one message"],
    [[step("a"), step("b")], 'the delay of "B" (1h) must be longer'],
    [[step("a", { content: {} })], '"A" says nothing'],
    [
      Array.from({ length: 21 }, (_, n) => step(`s${n}`)),
      "at most 20 messages: take 1 out",
    ],
  ])("%#", (steps, words) => {
    expect(findPlanProblem(plan(steps))).toContain(words)
  })

  it("is nothing in a sound one", () => {
    const steps = [step("a"), step("b", { delay: "1d" })]
    expect(findPlanProblem(plan(steps))).toBeNull()
  })
})
