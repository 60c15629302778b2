import fc from "fast-check"

import { MAX_ATTEMPTS } from "../../domain/touch/retry"
import { type LoadedStep, toPlan } from "../sequence/load-sequences"
import { afterDelivery, type UncertainPolicy } from "./after-delivery"
import type { Delivery } from "./delivery"

const NOON = new Date("2026-03-01T12:00:00Z")
const TOUCH = {
  id: "t1",
  enrollment_id: "e1",
  sequence_id: "q1",
  step_id: "s1",
  followed: false,
  counted_from: new Date("2026-03-01T11:00:00Z"),
  attempt: 1,
  excused: 0,
  resends: 0,
  delivery_key: null as string | null,
}
const step = (id: string, position: number, delay: string) =>
  ({ id, delay, position, sequence_id: "q1", channel: "email" }) as LoadedStep
const SEQUENCE = {
  id: "q1",
  name: "Q",
  status: "active" as const,
  trigger: "cart" as const,
  rule: null,
  reentry: { kind: "new_cart" as const },
  revision: 1,
  has_draft: false,
}
const PLAN = toPlan([
  {
    ...SEQUENCE,
    steps: [step("s1", 1, "1h"), step("s2", 2, "24h"), step("s3", 3, "48h")],
  },
])

const after = (
  delivery: Delivery,
  policy: UncertainPolicy = "hold",
  attempt = 1
) =>
  afterDelivery({ ...TOUCH, attempt }, delivery, {
    plan: PLAN,
    policy,
    at: NOON,
  })

const AMBIGUOUS: Delivery = { kind: "ambiguous", error: "silence" }

describe("after a delivery", () => {
  it("that was accepted the next touch is planned, a whole gap from now", () => {
    expect(after({ kind: "accepted", messageId: "m" })).toMatchObject({
      state: "sent",
      steps: [
        { step_id: "s2", due_at: new Date("2026-03-02T11:00:00Z") },
        { step_id: "s3", due_at: new Date("2026-03-03T11:00:00Z") },
      ],
    })
  })

  it("of a step that is there no more the next is due as from the plan, and later than now", () => {
    const accepted: Delivery = { kind: "accepted", messageId: null }
    const given = { plan: PLAN, policy: "hold" as const, at: NOON }
    const removed = { ...TOUCH, step_id: "gone" }
    expect(afterDelivery(removed, accepted, given).steps).toMatchObject([
      { step_id: "s1", due_at: new Date("2026-03-01T13:00:00Z") },
      { step_id: "s2", due_at: new Date("2026-03-02T11:00:00Z") },
      { step_id: "s3", due_at: new Date("2026-03-03T11:00:00Z") },
    ])
  })

  it("of one that something followed before, nothing follows again", () => {
    const accepted: Delivery = { kind: "accepted", messageId: null }
    const given = { plan: PLAN, policy: "hold" as const, at: NOON }
    expect(
      afterDelivery({ ...TOUCH, followed: true }, accepted, given)
    ).toEqual({ state: "sent" })
  })

  it("of steps whose delays were mixed up, none is due back to back", () => {
    const delay = fc.integer({ min: 1, max: 100 }).map((h) => `${h}h`)
    fc.assert(
      fc.property(fc.array(delay, { minLength: 2, maxLength: 5 }), (delays) => {
        const steps = delays.map((d, i) => step(`s${i + 1}`, i + 1, d))
        const plan = toPlan([{ ...SEQUENCE, steps }])
        const { steps: next } = afterDelivery(
          TOUCH,
          { kind: "accepted", messageId: null },
          { plan, policy: "hold", at: NOON }
        )
        const gap = (dueAt: Date) => dueAt.getTime() - NOON.getTime()
        expect(next!.every(({ due_at }) => gap(due_at) >= 3_600_000)).toBe(true)
      })
    )
  })

  it("that failed for now it is tried again, at last given up", () => {
    const failed: Delivery = { kind: "temporary", error: "down" }
    expect(after(failed)).toMatchObject({ state: "due", error: "down" })
    expect(after(failed)).not.toHaveProperty("steps")
    expect(after(failed, "hold", MAX_ATTEMPTS)).toMatchObject({
      state: "failed",
      steps: [{ step_id: "s2" }, { step_id: "s3" }],
    })
  })

  it("that failed through the sender's trouble it waits, and nothing counts", () => {
    const dueAgainAt = new Date("2026-03-01T12:05:00Z")
    const given = { plan: PLAN, policy: "hold" as const, at: NOON, dueAgainAt }
    const touch = { ...TOUCH, attempt: 40, excused: 39 }
    for (const kind of ["sender", "unclear", "unavailable"] as const) {
      const settled = afterDelivery(touch, { kind, error: "535" }, given)
      expect(settled).toMatchObject({
        state: "due",
        due_at: dueAgainAt,
        excused: true,
      })
      expect(settled).not.toHaveProperty("steps")
    }
    expect(
      afterDelivery(
        touch,
        { kind: "temporary", error: "451" },
        {
          plan: PLAN,
          policy: "hold",
          at: NOON,
        }
      ).state
    ).toBe("due")
  })

  it("that nobody can read the enrollment ends, and nothing follows", () => {
    const settled = after({ kind: "no_mailbox", error: "550 5.1.1" })
    expect(settled).toEqual({
      state: "failed",
      error: "550 5.1.1",
      exit_reason: "suppressed",
    })
  })

  it("that was refused for good for an unclear reason it is asked three times", () => {
    const state = (attempt: number) =>
      after({ kind: "unclear", error: "554" }, "hold", attempt).state
    expect([1, 2, 3].map(state)).toEqual(["due", "due", "failed"])
  })

  it("that may have been accepted the policy decides", () => {
    expect(after(AMBIGUOUS)).toMatchObject({
      state: "uncertain",
      steps: [{ step_id: "s2" }, { step_id: "s3" }],
    })
    expect(after(AMBIGUOUS, "resend")).toMatchObject({
      state: "due",
      resent: true,
      keep_key: false,
    })
    expect(after(AMBIGUOUS, "repeat")).toMatchObject({
      state: "due",
      resent: false,
      keep_key: true,
    })
  })

  it("that failed after one whose fate is unknown keeps that one's key", () => {
    const failed: Delivery = { kind: "temporary", error: "down" }
    const given = { plan: PLAN, policy: "repeat" as const, at: NOON }
    const settle = (delivery_key: string | null) =>
      afterDelivery({ ...TOUCH, delivery_key }, failed, given)
    expect(settle("t1:1").keep_key).toBe(true)
    expect(settle(null).keep_key).toBe(false)
  })

  it("that failed for good after one that was resent is still undecided", () => {
    const refused: Delivery = { kind: "refused", error: "550" }
    const given = { plan: PLAN, policy: "hold" as const, at: NOON }
    const resent = { ...TOUCH, resends: 1 }
    expect(afterDelivery(resent, refused, given).state).toBe("uncertain")
    expect(after(refused).state).toBe("failed")
  })

  it("is not resent for ever", () => {
    for (const policy of ["resend", "repeat"] as const) {
      expect(after(AMBIGUOUS, policy, MAX_ATTEMPTS).state).toBe("uncertain")
    }
  })

  it("that never was, because its worker died, it is given up much later", () => {
    const lost: Delivery = { kind: "temporary", error: "worker stopped" }
    const given = {
      plan: PLAN,
      policy: "hold" as const,
      at: NOON,
      attempts: 20,
    }
    const state = (attempt: number) =>
      afterDelivery({ ...TOUCH, attempt }, lost, given).state
    expect([6, 19, 20].map(state)).toEqual(["due", "due", "failed"])
  })

  it("keeps of a provider's words what the database takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (error) => {
        const kept = after({
          kind: "refused",
          error: `${error}\ud800\0`,
        }).error!
        expect(kept).not.toContain("\0")
        expect(encodeURIComponent(kept)).toBeDefined()
      })
    )
  })
})
