import fc from "fast-check"

import type { Hit, Sign } from "./hit"
import { judgeHits } from "./judge-hits"
import { MOST_KEPT, THIN_MS, thinHits } from "./thin-hits"

const CHROME =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"
const SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1"

const START = Math.ceil(Date.UTC(2026, 0, 5) / THIN_MS) * THIN_MS
const SECOND = 1_000
const at = (ms: number) => new Date(START + ms)

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

const many = (count: number, ms: number, step: number, other?: Partial<Hit>) =>
  Array.from({ length: count }, (_, n) =>
    hit(`${ms}:${n}`, ms + n * step, other)
  )

function kept(hits: Hit[]): Hit[] {
  const gone = new Set(thinHits(hits).map(({ hit }) => hit.id))
  return hits.filter(({ id }) => !gone.has(id))
}

const ids = (hits: Hit[]) => hits.map(({ id }) => id).sort()

describe("hits that are kept one by one", () => {
  it("are all, of whoever follows links like a person or a gateway", () => {
    expect(thinHits(many(MOST_KEPT, 0, SECOND))).toEqual([])
    expect(thinHits(many(500, 0, THIN_MS))).toEqual([])
  })

  it("are the first and the last of a flood, and all are counted with the first", () => {
    const flood = many(10_000, 0, 100)
    const dropped = thinHits(flood)
    expect(dropped).toHaveLength(flood.length - MOST_KEPT)
    expect(new Set(dropped.map(({ into }) => into.id))).toEqual(
      new Set([flood[0]!.id])
    )
    expect(kept(flood)).toEqual([...flood.slice(0, 10), ...flood.slice(-10)])
  })

  it("are a person's too, who comes amidst a flood of another program", () => {
    const person = hit("person", 500_000, { agent: SAFARI })
    expect(kept([...many(10_000, 0, 100), person])).toContain(person)
  })

  it("are a person's too, where a machine floods that says so", () => {
    const agents = many(5_000, 0, 100).map((one, n) => ({
      ...one,
      agent: `curl/${n}`,
    }))
    const person = hit("person", 250_000)
    expect(kept([...agents, person])).toContain(person)
  })

  it("are those that were believed to be a person's", () => {
    const flood = many(1_000, 0, SECOND)
    flood[500]!.before = {
      actor: "suspect",
      reason: "no_sign",
      sign: { kind: "restored", at: at(600_000) },
    }
    expect(kept(flood)).toContain(flood[500])
  })

  it("are the first of a picture, so that nothing is told again and again", () => {
    const flood = many(1_000, 0, SECOND, { kind: "opened", link: "pixel" })
    expect(kept(flood)).toEqual(flood.slice(0, MOST_KEPT))
  })
})

const anyHit = fc
  .record({
    // Few moments, so that many fall together.
    ms: fc.integer({ min: 0, max: 70 }).map((minute) => minute * 60_000),
    which: fc.constantFrom<Partial<Hit>>(
      { kind: "clicked", link: "restore" },
      { kind: "clicked", link: "restore" },
      { kind: "clicked", link: "restore" },
      { kind: "opened", link: "pixel" }
    ),
    agent: fc.constantFrom(
      ...[CHROME, SAFARI, "curl/8.0"],
      ...Array.from({ length: 12 }, (_, n) => `${CHROME} Edg/${n}`)
    ),
  })
  .map(({ ms, which, agent }) => hit("", ms, { ...which, agent }))

const anyFlood = fc
  .array(anyHit, { minLength: 1, maxLength: 80, size: "max" })
  .map((hits) => hits.map((one, n) => ({ ...one, id: `h${n}` })))

describe("which hits are kept", () => {
  it("does not depend on the order in which they come, nor by how many", () => {
    fc.assert(
      fc.property(
        anyFlood.chain((hits) =>
          fc.record({
            hits: fc.constant(hits),
            mixed: fc.shuffledSubarray(hits, { minLength: hits.length }),
            group: fc.integer({ min: 1, max: 40 }),
          })
        ),
        ({ hits, mixed, group }) => {
          let stream: Hit[] = []
          let counted = 0
          for (let i = 0; i < mixed.length; i += group) {
            const all = [...stream, ...mixed.slice(i, i + group)]
            stream = kept(all)
            counted += all.length - stream.length
          }
          expect(ids(stream)).toEqual(ids(kept(hits)))
          expect(stream.length + counted).toBe(hits.length)
        }
      ),
      { numRuns: 200, endOnFailure: true }
    )
  })

  it("does not decide whether a sign finds somebody", () => {
    const anySign = fc
      .integer({ min: 0, max: 100 })
      .map((minute): Sign => ({ kind: "activity", at: at(minute * 60_000) }))
    const found = (hits: Hit[], sign: Sign) =>
      [...judgeHits(hits, [sign]).values()].some(
        ({ actor, reason }) => actor === "human" && reason === "activity"
      )
    fc.assert(
      fc.property(anyFlood, anySign, (hits, sign) => {
        expect(found(kept(hits), sign)).toBe(found(hits, sign))
      }),
      { numRuns: 200, endOnFailure: true }
    )
  })
})
