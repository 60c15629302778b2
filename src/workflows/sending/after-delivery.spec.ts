import fc from "fast-check"

import { MAX_ATTEMPTS } from "../../domain/touch/retry"
import type { PlacedStep } from "../sequence/load-sequences"
import { afterDelivery, type UncertainPolicy } from "./after-delivery"
import type { Delivery } from "./delivery"

const NOON = new Date("2026-03-01T12:00:00Z")
const TOUCH = {
  id: "t1",
  enrollment_id: "e1",
  attempt: 1,
  excused: 0,
  resends: 0,
  delivery_key: null as string | null,
}
const step = (id: string, delay: string) => ({ id, delay, position: 1 })
const MIDDLE = {
  step: step("s1", "1h"),
  previous: null,
  next: step("s2", "24h"),
} as unknown as PlacedStep

const after = (
  delivery: Delivery,
  policy: UncertainPolicy = "hold",
  attempt = 1
) =>
  afterDelivery({ ...TOUCH, attempt }, MIDDLE, delivery, { policy, at: NOON })

const AMBIGUOUS: Delivery = { kind: "ambiguous", error: "silence" }

describe("after a delivery", () => {
  it("that was accepted the next touch is planned, a whole gap from now", () => {
    expect(after({ kind: "accepted", messageId: "m" })).toMatchObject({
      state: "sent",
      message_id: "m",
      next: { step_id: "s2", due_at: new Date("2026-03-02T11:00:00Z") },
    })
  })

  it("of the last step the enrollment is complete", () => {
    const last = { ...MIDDLE, next: null }
    const accepted: Delivery = { kind: "accepted", messageId: null }
    expect(
      afterDelivery(TOUCH, last, accepted, { policy: "hold", at: NOON })
    ).toEqual({ state: "sent", message_id: null, complete: true })
  })

  it("that failed for now it is tried again, at last given up", () => {
    const failed: Delivery = { kind: "temporary", error: "down" }
    expect(after(failed)).toMatchObject({ state: "due", error: "down" })
    expect(after(failed)).not.toHaveProperty("next")
    expect(after(failed, "hold", MAX_ATTEMPTS)).toMatchObject({
      state: "failed",
      next: { step_id: "s2" },
    })
  })

  it("that failed through the sender's trouble it waits, and nothing counts", () => {
    const dueAgainAt = new Date("2026-03-01T12:05:00Z")
    const given = { policy: "hold" as const, at: NOON, dueAgainAt }
    const touch = { ...TOUCH, attempt: 40, excused: 39 }
    for (const kind of ["sender", "unclear", "unavailable"] as const) {
      const settled = afterDelivery(
        touch,
        MIDDLE,
        { kind, error: "535" },
        given
      )
      expect(settled).toMatchObject({
        state: "due",
        due_at: dueAgainAt,
        excused: true,
      })
      expect(settled).not.toHaveProperty("next")
    }
    expect(
      afterDelivery(
        touch,
        MIDDLE,
        { kind: "temporary", error: "451" },
        {
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
      next: { step_id: "s2" },
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
    const given = { policy: "repeat" as const, at: NOON }
    const settle = (delivery_key: string | null) =>
      afterDelivery({ ...TOUCH, delivery_key }, MIDDLE, failed, given)
    expect(settle("t1:1").keep_key).toBe(true)
    expect(settle(null).keep_key).toBe(false)
  })

  it("that failed for good after one that was resent is still undecided", () => {
    const refused: Delivery = { kind: "refused", error: "550" }
    const given = { policy: "hold" as const, at: NOON }
    const resent = { ...TOUCH, resends: 1 }
    expect(afterDelivery(resent, MIDDLE, refused, given).state).toBe(
      "uncertain"
    )
    expect(after(refused).state).toBe("failed")
  })

  it("is not resent for ever", () => {
    for (const policy of ["resend", "repeat"] as const) {
      expect(after(AMBIGUOUS, policy, MAX_ATTEMPTS).state).toBe("uncertain")
    }
  })

  it("that never was, because its worker died, it is given up much later", () => {
    const lost: Delivery = { kind: "temporary", error: "worker stopped" }
    const given = { policy: "hold" as const, at: NOON, attempts: 20 }
    const state = (attempt: number) =>
      afterDelivery({ ...TOUCH, attempt }, MIDDLE, lost, given).state
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
