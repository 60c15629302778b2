import { addMs } from "../time/duration"
import { EXAMPLE_CART as CART } from "../tracking/__tests__/example-cart"
import { passGate, type GateFacts } from "./pass-gate"

const HOUR = 3_600_000
const NOON = new Date("2026-03-01T12:00:00Z")

const FACTS: GateFacts = {
  now: NOON,
  dueAt: NOON,
  step: { delay: "24h" },
  previousStep: { delay: "1h" },
  countedFrom: addMs(NOON, -24 * HOUR),
  noted: addMs(NOON, -24 * HOUR),
  cart: CART,
  email: "a@b.co",
  purchased: false,
  placing: false,
  suppression: null,
  leftOut: false,
  permission: { may: true, basis: "explicit", evidence_id: "rcns_1" },
  robot: false,
  hold: null,
  heldSince: null,
  graceMs: 24 * HOUR,
  spreadMs: null,
  forced: false,
}

const decide = (over: Partial<GateFacts>) => passGate({ ...FACTS, ...over })

describe("the gate", () => {
  it("lets a touch through when nothing has changed", () => {
    expect(decide({})).toEqual({ kind: "go" })
  })

  it.each([
    ["an order since", { purchased: true }, "purchased"],
    [
      "the cart became an order",
      { cart: { ...CART, completedAt: NOON } },
      "purchased",
    ],
    ["the cart was emptied", { cart: { ...CART, items: [] } }, "cart_emptied"],
    ["the cart is gone", { cart: null }, "cart_emptied"],
    ["they unsubscribed", { suppression: "unsubscribed" }, "unsubscribed"],
    ["they were erased", { suppression: "erased" }, "erased"],
    ["the address bounced", { suppression: "bounced" }, "suppressed"],
  ])("ends the enrollment when %s", (_, over, reason) => {
    expect(decide(over)).toEqual({ kind: "exit", exit: reason, skip: reason })
  })

  it("ends it when no address is left", () => {
    expect(decide({ email: null })).toEqual({
      kind: "exit",
      exit: "expired",
      skip: "no_address",
    })
  })

  it("waits while they may just be ordering, also for an admin", () => {
    const completed = { ...CART, completedAt: NOON }
    for (const over of [{}, { cart: completed }, { forced: true }]) {
      expect(decide({ placing: true, ...over })).toMatchObject({
        kind: "later",
      })
    }
    expect(decide({ placing: true, purchased: true }).kind).toBe("exit")
  })

  it("puts a purchase above everything else", () => {
    expect(
      decide({ purchased: true, suppression: "unsubscribed", cart: null })
    ).toMatchObject({ exit: "purchased" })
  })

  it("waits a whole gap after new activity", () => {
    const back = addMs(NOON, -2 * HOUR)
    expect(decide({ noted: back })).toEqual({
      kind: "later",
      dueAt: addMs(back, 23 * HOUR),
      countedFrom: back,
    })
  })

  it("sees activity in the cart's own lines that no event told of", () => {
    const back = addMs(NOON, -HOUR)
    expect(decide({ cart: { ...CART, touchedAt: [back] } })).toMatchObject({
      kind: "later",
      countedFrom: back,
    })
  })

  it("puts off what fell due in an absence, so that it does not go out together", () => {
    const late = { dueAt: addMs(NOON, -7 * HOUR) }
    expect(decide(late)).toEqual({ kind: "go" })
    expect(decide({ ...late, spreadMs: 1000 })).toEqual({
      kind: "later",
      dueAt: addMs(NOON, 1000),
      spread: true,
    })
    expect(decide({ dueAt: addMs(NOON, -5 * HOUR), spreadMs: 1000 })).toEqual({
      kind: "go",
    })
  })

  it("ends the sequence at a touch later than its grace period", () => {
    expect(decide({ dueAt: addMs(NOON, -24 * HOUR - 1) })).toEqual({
      kind: "exit",
      exit: "expired",
      skip: "too_late",
    })
    expect(decide({ dueAt: addMs(NOON, -24 * HOUR) }).kind).toBe("go")
  })

  describe("what holds a touch back", () => {
    const hold = (hours: number) =>
      ({
        until: addMs(FACTS.now, hours * HOUR),
        reason: "quiet_hours",
      }) as const

    it("puts it off, and no longer than it may be late", () => {
      expect(passGate({ ...FACTS, hold: hold(3) })).toEqual({
        kind: "later",
        dueAt: hold(3).until,
        held: true,
      })
      const graceMs = 2 * HOUR
      expect(passGate({ ...FACTS, graceMs, hold: hold(3) })).toEqual({
        kind: "skip",
        skip: "quiet_hours",
      })
    })

    it("counts from when it was first due, however often it was put off", () => {
      const heldSince = addMs(FACTS.dueAt, -30 * HOUR)
      expect(passGate({ ...FACTS, heldSince, hold: hold(1) }).kind).toBe("skip")
    })

    it("does not hold back what an admin sends now, unless its person is left out", () => {
      expect(passGate({ ...FACTS, forced: true, hold: hold(3) }).kind).toBe(
        "go"
      )
      expect(passGate({ ...FACTS, forced: true, leftOut: true })).toEqual({
        kind: "exit",
        exit: "left_out",
        skip: "left_out",
      })
    })
  })

  it("forgets about time, and nothing else, when an admin sends it now", () => {
    const late = { dueAt: addMs(NOON, -99 * HOUR), noted: NOON, forced: true }
    expect(decide(late)).toEqual({ kind: "go" })
    expect(decide({ ...late, suppression: "bounced" }).kind).toBe("exit")
  })
})
