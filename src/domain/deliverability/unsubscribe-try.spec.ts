import {
  isDoubtful,
  isTryDue,
  leadsElsewhere,
  noteTry,
  outcomeOf,
  readTry,
  type TryOutcome,
  type UnsubscribeTry,
} from "./unsubscribe-try"

const BASE = "https://api.shop.example"
const NOON = Date.parse("2026-03-01T12:00:00Z")
const at = (minutes: number) => new Date(NOON + minutes * 60_000)

/** The state after tries that came out so, at these minutes. */
const after = (
  ...tries: [minute: number, outcome: TryOutcome, base?: string][]
) =>
  tries.reduce<UnsubscribeTry | null>(
    (before, [minute, outcome, base = BASE]) =>
      noteTry(before, { base, outcome, detail: "404" }, at(minute)),
    null
  )

describe("an answer from the unsubscribe address", () => {
  const of = (status: number, isEncrypted = true) =>
    outcomeOf({ status, isOurs: false, isEncrypted })

  it("is ours when it proves it, whatever else", () => {
    expect(outcomeOf({ status: 200, isOurs: true, isEncrypted: false })).toBe(
      "ours"
    )
  })

  it.each([200, 204, 301, 302, 308, 400, 404, 405, 410])(
    "leads elsewhere for sure with %i of whoever holds the certificate",
    (status) => {
      expect(of(status)).toBe("elsewhere")
    }
  )

  it.each([401, 403, 407, 408, 425, 429, 500, 502, 503, 504])(
    "proves nothing with %i",
    (status) => {
      expect(of(status)).toBe("refused")
    }
  )

  it("proves nothing where anybody on the way may have given it", () => {
    expect(of(404, false)).toBe("refused")
  })
})

describe("an unsubscribe address", () => {
  it("certainly leads elsewhere when two tries say so, minutes apart", () => {
    expect(leadsElsewhere(null)).toBe(false)
    expect(leadsElsewhere(after([0, "elsewhere"]))).toBe(false)
    expect(leadsElsewhere(after([0, "elsewhere"], [1, "elsewhere"]))).toBe(
      false
    )
    expect(leadsElsewhere(after([0, "elsewhere"], [10, "elsewhere"]))).toBe(
      true
    )
  })

  it.each(["ours", "refused", "silent"] as const)(
    "is not certain any more once a try comes out %s",
    (outcome) => {
      const state = after(
        [0, "elsewhere"],
        [10, "elsewhere"],
        [20, outcome],
        [30, "elsewhere"]
      )
      expect(leadsElsewhere(state)).toBe(false)
    }
  )

  it("is another one where the option says so by now", () => {
    const moved = after(
      [0, "elsewhere", "https://old.example"],
      [20, "elsewhere"]
    )
    expect(leadsElsewhere(moved)).toBe(false)
    expect(isTryDue(moved, BASE, at(21))).toBe(false)
    expect(isTryDue(moved, "https://new.example", at(21))).toBe(true)
  })

  it("is tried once a day while all is well, and sooner otherwise", () => {
    const dueAfter = (outcome: TryOutcome) => {
      const state = after([0, outcome])
      return [10, 60, 6 * 60, 24 * 60].find((minute) =>
        isTryDue(state, BASE, at(minute))
      )
    }
    expect(isTryDue(null, BASE, at(0))).toBe(true)
    expect(dueAfter("ours")).toBe(24 * 60)
    expect(dueAfter("silent")).toBe(6 * 60)
    expect(dueAfter("refused")).toBe(60)
    expect(dueAfter("elsewhere")).toBe(10)
  })

  it("behind a firewall that lets nothing out is no trouble", () => {
    const never = after([0, "silent"], [360, "silent"], [720, "silent"])
    expect(isDoubtful(never)).toBe(false)
    expect(leadsElsewhere(never)).toBe(false)
  })

  it("that has worked and is silent, or that is refused, needs a look", () => {
    expect(isDoubtful(after([0, "ours"], [1440, "silent"]))).toBe(false)
    expect(
      isDoubtful(after([0, "ours"], [1440, "silent"], [1800, "silent"]))
    ).toBe(true)
    expect(isDoubtful(after([0, "refused"]))).toBe(false)
    expect(isDoubtful(after([0, "refused"], [60, "refused"]))).toBe(true)
    expect(isDoubtful(after([0, "refused"], [60, "ours"]))).toBe(false)
  })

  it("is as it was kept; what is nonsense is not known", () => {
    const state = after([0, "elsewhere"], [10, "elsewhere"])
    expect(readTry(JSON.stringify(state))).toEqual(state)
    for (const text of [null, undefined, "", "{", "3", "[]", "null", "{}"]) {
      expect(readTry(text)).toBeNull()
    }
  })
})
