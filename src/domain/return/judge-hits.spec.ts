import fc from "fast-check"

import type { Hit, Sign, Verdict } from "./hit"
import { judgeHits, SIGN_MS } from "./judge-hits"

const CHROME =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"

const SECOND = 1_000
const MINUTE = 60_000
const at = (ms: number) => new Date(Date.UTC(2026, 0, 5) + ms)

const hit = (id: string, ms: number, other: Partial<Hit> = {}): Hit => ({
  id,
  kind: "clicked",
  link: "restore",
  method: "GET",
  agent: CHROME,
  ahead: false,
  network: null,
  reported: false,
  flagged: false,
  at: at(ms),
  before: null,
  ...other,
})
const view = (id: string, ms: number, other: Partial<Hit> = {}) =>
  hit(id, ms, { kind: "viewed", link: "unsubscribe", ...other })
const trap = (id: string, ms: number, other: Partial<Hit> = {}) =>
  hit(id, ms, { kind: "trapped", link: "trap", ...other })
const sign = (kind: Sign["kind"], ms: number): Sign => ({ kind, at: at(ms) })

const told = (hits: Hit[], signs: Sign[] = []) =>
  Object.fromEntries(
    [...judgeHits(hits, signs)].map(([id, { actor, reason }]) => [
      id,
      `${actor}: ${reason}`,
    ])
  )

describe("who followed a link", () => {
  it("is not known by a browser's name alone", () => {
    expect(told([hit("a", 0)])).toEqual({ a: "suspect: no_sign" })
  })

  it("is a person once the shop asks for the cart with it", () => {
    expect(told([hit("a", 0)], [sign("restored", SECOND)])).toEqual({
      a: "human: restored",
    })
  })

  it("is a person who shops within half an hour, at its very end too", () => {
    expect(told([hit("a", 0)], [sign("activity", SIGN_MS)])).toEqual({
      a: "human: activity",
    })
    expect(told([hit("a", 0)], [sign("activity", SIGN_MS + 1)])).toEqual({
      a: "suspect: no_sign",
    })
    expect(told([hit("a", 0)], [sign("activity", -1)])).toEqual({
      a: "suspect: no_sign",
    })
  })

  it("is no person by a sign, when the request itself says so", () => {
    expect(
      told([hit("a", 0, { method: "HEAD" })], [sign("restored", SECOND)])
    ).toEqual({ a: "machine: head" })
  })

  it("is believed of the last click only: nobody speaks for a gateway", () => {
    expect(
      told(
        [hit("gateway", 0), hit("person", 5 * MINUTE)],
        [sign("activity", 6 * MINUTE), sign("activity", 7 * MINUTE)]
      )
    ).toEqual({ gateway: "suspect: no_sign", person: "human: activity" })
  })

  it("is a person on each visit that is followed by something", () => {
    expect(
      told(
        [hit("a", 0), hit("b", 60 * MINUTE)],
        [sign("restored", SECOND), sign("restored", 60 * MINUTE + SECOND)]
      )
    ).toEqual({ a: "human: restored", b: "human: restored" })
  })

  it("is believed of another link by what is done in the shop, not by a restore", () => {
    const other = hit("a", 0, { link: "other:0" })
    expect(told([other], [sign("restored", SECOND)])).toEqual({
      a: "suspect: no_sign",
    })
    expect(told([other], [sign("activity", SECOND)])).toEqual({
      a: "human: activity",
    })
  })

  it("is believed of a page by its form", () => {
    expect(
      told(
        [view("a", 0), hit("b", 90 * SECOND)],
        [sign("answered", 2 * MINUTE)]
      )
    ).toEqual({ a: "human: answered", b: "suspect: no_sign" })
  })

  it("may be told by two servers whose clocks differ a little", () => {
    expect(told([hit("a", 2 * SECOND)], [sign("restored", 0)])).toEqual({
      a: "human: restored",
    })
  })

  it("is a machine that is at the button and the page of unsubscribing at once", () => {
    expect(
      told(
        [hit("a", 0), view("b", 10 * SECOND)],
        [sign("restored", SECOND), sign("activity", 30 * SECOND)]
      )
    ).toEqual({ a: "machine: burst", b: "machine: burst" })
    expect(told([hit("a", 0), view("b", 10 * SECOND + 1)]).a).toBe(
      "suspect: no_sign"
    )
  })

  it("is a machine that is at three links at once, and so are all of them", () => {
    const others = [0, 1, 2].map((n) =>
      hit(`o${n}`, n * 4 * SECOND, { link: `other:${n}` })
    )
    expect(told(others)).toEqual({
      o0: "machine: burst",
      o1: "machine: burst",
      o2: "machine: burst",
    })
    expect(told(others.slice(0, 2)).o0).toBe("suspect: no_sign")
  })

  it("is nobody's burst when it is one link, however often", () => {
    const hits = Array.from({ length: 5 }, (_, n) => hit(`h${n}`, n * SECOND))
    expect(told(hits).h0).toBe("suspect: no_sign")
    expect(
      told([
        view("a", 0),
        view("b", SECOND, { link: "preferences" }),
        view("c", 2 * SECOND),
      ]).a
    ).toBe("suspect: no_sign")
  })

  it("is the machine that has followed the hidden link, for a minute around", () => {
    expect(
      told(
        [
          hit("before", -MINUTE),
          trap("trap", 0),
          hit("after", MINUTE),
          hit("later", MINUTE + 1),
        ],
        [sign("restored", MINUTE + SECOND)]
      )
    ).toEqual({
      before: "machine: trapped",
      trap: "machine: trapped",
      after: "machine: trapped",
      later: "suspect: no_sign",
    })
  })

  it("is that machine later too, by the same agent of the same network", () => {
    const from = { network: "203.0.113.0/24" }
    expect(
      told(
        [
          trap("trap", 0, from),
          hit("same", 20 * MINUTE, from),
          hit("person", 30 * MINUTE, { network: "198.51.100.0/24" }),
        ],
        [sign("restored", 20 * MINUTE + 1), sign("restored", 30 * MINUTE + 1)]
      )
    ).toEqual({
      trap: "machine: trapped",
      same: "machine: trapped",
      person: "human: restored",
    })
  })

  it("is a person who comes after the gateway has gone through the links", () => {
    expect(
      told(
        [hit("g1", 0), view("g2", SECOND), hit("person", 10 * MINUTE)],
        [sign("restored", 2 * SECOND), sign("restored", 10 * MINUTE + SECOND)]
      )
    ).toEqual({
      g1: "machine: burst",
      g2: "machine: burst",
      person: "human: restored",
    })
  })

  it("has opened it where a picture was shown, unless a machine was", () => {
    const open = (id: string, agent: string) =>
      hit(id, 0, { kind: "opened", link: "pixel", agent })
    expect(told([open("a", CHROME), open("b", "Mozilla/5.0")])).toEqual({
      a: "human: shown",
      b: "machine: tool",
    })
    // Whoever is at all links fetches the picture, too; nobody else is meant.
    const burst = [hit("b", 0), view("c", 0)]
    expect(told([open("a", CHROME), ...burst]).a).toBe("machine: burst")
    expect(told([open("a", `${CHROME} Edg/1`), ...burst]).a).toBe(
      "human: shown"
    )
    const later = { ...open("a", CHROME), at: at(10 * SECOND + 1) }
    expect(told([later, ...burst]).a).toBe("human: shown")
    expect(told([open("a", CHROME), trap("b", 0)]).a).toBe("machine: trapped")
  })

  it("stays known where what told it is not kept any more", () => {
    const before = { actor: "machine", reason: "tool", sign: null } as const
    expect(told([hit("a", 0, { agent: null, before })])).toEqual({
      a: "machine: tool",
    })
    const believed: Verdict = {
      actor: "human",
      reason: "activity",
      sign: sign("activity", MINUTE),
    }
    expect(told([hit("a", 0, { before: believed })])).toEqual({
      a: "human: activity",
    })
  })
})

const anyHit = fc
  .record({
    at: fc.integer({ min: 0, max: 40 * MINUTE }),
    which: fc.constantFrom(
      { kind: "clicked", link: "restore" },
      { kind: "clicked", link: "other:0" },
      { kind: "clicked", link: "other:1" },
      { kind: "viewed", link: "unsubscribe" },
      { kind: "viewed", link: "preferences" },
      { kind: "opened", link: "pixel" },
      { kind: "trapped", link: "trap" }
    ),
    agent: fc.constantFrom(CHROME, CHROME, CHROME, "curl/8.0", ""),
    network: fc.constantFrom(null, "203.0.113.0/24", "198.51.100.0/24"),
    head: fc.constantFrom(false, false, false, true),
  })
  .map(({ at: ms, which, agent, network, head }) =>
    hit("", ms, {
      ...(which as Partial<Hit>),
      agent,
      network,
      method: head ? "HEAD" : "GET",
    })
  )

const anySign = fc
  .record({
    kind: fc.constantFrom<Sign["kind"]>("restored", "answered", "activity"),
    ms: fc.integer({ min: 0, max: 80 * MINUTE }),
  })
  .map(({ kind, ms }) => sign(kind, ms))

const scene = fc.record({
  hits: fc
    .array(anyHit, { minLength: 1, maxLength: 12 })
    .map((hits) => hits.map((it, n) => ({ ...it, id: `h${n}` }))),
  signs: fc.array(anySign, { maxLength: 6 }),
})

describe("the order in which hits and signs come", () => {
  it("does not matter when all are given at once", () => {
    fc.assert(
      fc.property(
        scene.chain(({ hits, signs }) =>
          fc.record({
            hits: fc.constant(hits),
            signs: fc.constant(signs),
            mixedHits: fc.shuffledSubarray(hits, { minLength: hits.length }),
            mixedSigns: fc.shuffledSubarray(signs, {
              minLength: signs.length,
            }),
          })
        ),
        ({ hits, signs, mixedHits, mixedSigns }) => {
          const verdicts = judgeHits(hits, signs)
          const mixed = judgeHits(mixedHits, mixedSigns)
          for (const { id } of hits) {
            expect(mixed.get(id)).toEqual(verdicts.get(id))
          }
        }
      ),
      { numRuns: 1_000 }
    )
  })

  it("does not matter when each is judged as it comes, and signs fade after", () => {
    fc.assert(
      fc.property(
        scene.chain(({ hits, signs }) => {
          const all = [...hits, ...signs]
          return fc.record({
            hits: fc.constant(hits),
            signs: fc.constant(signs),
            arrivals: fc.shuffledSubarray(all, { minLength: all.length }),
          })
        }),
        ({ hits, signs, arrivals }) => {
          const kept = new Map<string, Hit>()
          const seen: Sign[] = []
          const judge = (known: Sign[]) => {
            for (const [id, verdict] of judgeHits([...kept.values()], known)) {
              const it = kept.get(id)!
              const sign = verdict.sign ?? it.before?.sign ?? null
              kept.set(id, { ...it, before: { ...verdict, sign } })
            }
          }
          for (const arrival of arrivals) {
            "id" in arrival ? kept.set(arrival.id, arrival) : seen.push(arrival)
            judge(seen)
          }
          const all = judgeHits(hits, signs)
          const now = () =>
            [...kept.values()].map(({ id, before }) => [id, before!.actor])
          expect(new Map(now() as [string, string][])).toEqual(
            new Map([...kept.keys()].map((id) => [id, all.get(id)!.actor]))
          )
          // What each was believed by is not kept for good.
          const before = now()
          judge([])
          judge([])
          expect(now()).toEqual(before)
        }
      ),
      { numRuns: 1_000 }
    )
  })

  it("makes no machine of a person, nor the other way round, by more signs of that person", () => {
    fc.assert(
      fc.property(scene, anySign, ({ hits, signs }, more) => {
        const before = judgeHits(hits, signs)
        const after = judgeHits(hits, [...signs, more])
        for (const [id, { actor }] of before) {
          expect(after.get(id)!.actor).toBe(
            actor === "suspect" ? after.get(id)!.actor : actor
          )
          expect(after.get(id)!.actor === "machine").toBe(actor === "machine")
        }
      })
    )
  })

  it("makes nobody a person without a sign but who was shown a picture", () => {
    fc.assert(
      fc.property(scene, ({ hits }) => {
        for (const [id, { actor }] of judgeHits(hits, [])) {
          const { kind } = hits.find((it) => it.id === id)!
          expect(actor === "human" && kind !== "opened").toBe(false)
        }
      })
    )
  })
})
