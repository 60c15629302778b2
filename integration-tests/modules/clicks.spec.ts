import fc from "fast-check"

import type { Hit, Sign } from "../../src/domain/return/hit"
import { judgeHits } from "../../src/domain/return/judge-hits"
import { noteActivity } from "../../src/modules/recovery/queries/tracking/note-activity"
import { noteAsked } from "../../src/workflows/return/note-asked"
import { judgeTouches } from "../../src/workflows/return/judge-touches"
import { noteHits } from "../../src/workflows/return/note-hits"
import { moduleTest } from "../support/module-test"
import { runs } from "../support/runs"

jest.setTimeout(300_000)

const MINUTE = 60_000
const NOON = Date.UTC(2026, 2, 1, 12)
const CHROME =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"

const LINKS = [
  { kind: "clicked", link: "restore" },
  { kind: "viewed", link: "unsubscribe" },
  { kind: "clicked", link: "other:0" },
  { kind: "trapped", link: "trap" },
] as const

moduleTest({
  testSuite: ({ service }) => {
    let made = 0

    async function makeTouch() {
      const n = ++made
      const [enrollment] = await service.createEnrollments([
        {
          contact_id: `c${n}`,
          address_id: `a${n}`,
          sequence_id: "s",
          cart_id: `cart${n}`,
          enrolled_at: new Date(NOON),
          counted_from: new Date(NOON),
          locale: "en",
        },
      ])
      const [touch] = await service.createTouches([
        {
          enrollment_id: enrollment!.id,
          sequence_id: "s",
          step_id: "one",
          position: 1,
          state: "sent",
          due_at: new Date(NOON),
          sent_at: new Date(NOON),
        },
      ])
      return { id: touch!.id, cart: `cart${n}` }
    }

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
      at: new Date(NOON + ms),
      before: null,
      ...other,
    })

    const note = (touch_id: string, hits: Hit[]) =>
      service.transaction((db) =>
        noteHits(
          db,
          hits.map(({ before: _, reported, ...one }) => ({
            ...one,
            touch_id,
            link_id: null,
            source: reported ? "sendgrid" : null,
          })),
          new Date(NOON)
        )
      )

    const actorsOf = async (touch_id: string) =>
      Object.fromEntries(
        (await service.listTouchEvents({ touch_id }))
          .filter(({ reason }) => reason)
          .map(({ id, actor }) => [id, actor])
      )

    const at = (ms: number) => new Date(NOON + ms)

    it("sees two links that are fetched at the very same moment", async () => {
      for (let i = 0; i < 20; i++) {
        const { id } = await makeTouch()
        await Promise.all([
          note(id, [hit(`${id}a`, 0)]),
          note(id, [hit(`${id}b`, 1, { kind: "viewed", link: "unsubscribe" })]),
        ])
        expect(await actorsOf(id)).toEqual({
          [`${id}a`]: "machine",
          [`${id}b`]: "machine",
        })
      }
    })

    it("keeps one hit that is written twice, also at once", async () => {
      const { id } = await makeTouch()
      await Promise.all([1, 2, 3].map(() => note(id, [hit(`${id}a`, 0)])))
      expect(await actorsOf(id)).toEqual({ [`${id}a`]: "suspect" })
    })

    it("has what a provider tells of once with what was seen, whichever came first", async () => {
      for (const order of [
        ["own", "told"],
        ["told", "own"],
      ]) {
        const { id } = await makeTouch()
        for (const which of order) {
          await note(id, [
            which === "own"
              ? hit(`${id}own`, 90_000)
              : hit(`${id}told`, 0, { reported: true }),
          ])
        }
        await note(id, [hit(`${id}later`, 4 * MINUTE, { reported: true })])
        expect(Object.keys(await actorsOf(id)).sort()).toEqual([
          `${id}later`,
          `${id}own`,
        ])
      }
    })

    it("keeps nothing of a message that is not there", async () => {
      await note("rtch_none", [hit("none", 0)])
      expect(await service.listTouchEvents({ id: "none" })).toEqual([])
    })

    it("keeps when a cart was shopped on, a minute apart, and not for ever", async () => {
      const { cart } = await makeTouch()
      const visit = (ms: number) =>
        service.transaction((db) =>
          noteActivity(db, [{ cart_id: cart, at: at(ms) }])
        )
      await visit(0)
      await visit(30_000)
      await visit(MINUTE)
      const visits = async () =>
        (await service.listTrackedCarts({ cart_id: cart }))[0]!
          .visits as unknown as number[]
      expect(await visits()).toEqual([NOON, NOON + MINUTE])
      for (let n = 2; n < 50; n++) {
        await visit(n * MINUTE)
      }
      expect(await visits()).toHaveLength(40)
      expect((await visits()).at(-1)).toBe(NOON + 49 * MINUTE)
    })

    const restored = (touch_id: string, ms: number) =>
      service.transaction((db) =>
        noteAsked(db, {
          link: { id: "", touch_id },
          kind: "restored",
          now: at(ms),
        })
      )

    const hitsOf = async (touch_id: string) =>
      (await service.listTouchEvents({ touch_id }, { take: 5_000 })).filter(
        ({ kind }) => kind !== "restored"
      )

    const countOf = (hits: { repeats: number }[]) =>
      hits.reduce((sum, { repeats }) => sum + 1 + repeats, 0)

    it("keeps few of a flood, counts all of it, and finds who came before and after", async () => {
      const { id } = await makeTouch()
      await note(id, [hit(`${id}first`, 0)])
      await restored(id, 1_000)
      // The same program from the same network, for over an hour.
      const flood = Array.from({ length: 20_000 }, (_, n) =>
        hit(`${id}f${n}`, 40 * MINUTE + n * 200)
      )
      const took: number[] = []
      for (let n = 0; n < flood.length; n += 500) {
        const began = performance.now()
        await note(id, flood.slice(n, n + 500))
        took.push(performance.now() - began)
      }
      const last = flood.at(-1)!.at.getTime() - NOON
      const person = last + 2_000
      await note(id, [hit(`${id}person`, person)])
      await restored(id, person + 1_000)
      const kept = await hitsOf(id)
      expect(kept.length).toBeLessThan(100)
      expect(countOf(kept)).toBe(20_002)
      const actors = await actorsOf(id)
      expect(actors[`${id}first`]).toBe("human")
      expect(actors[`${id}person`]).toBe("human")
      expect(
        Object.values(actors).filter((actor) => actor === "human")
      ).toHaveLength(2)
      // What the last ones take does not grow with those that came before.
      const median = (list: number[]) =>
        [...list].sort((a, b) => a - b)[list.length >> 1]!
      expect(median(took.slice(-10))).toBeLessThan(
        3 * median(took.slice(5, 15))
      )
    })

    it("keeps few of what is asked for again and again with one link", async () => {
      const { id } = await makeTouch()
      await note(id, [hit(`${id}first`, 0)])
      for (let n = 0; n < 60; n++) {
        await restored(id, 1_000 + n)
      }
      const asked = await service.listTouchEvents({
        touch_id: id,
        kind: "restored",
      })
      expect(asked).toHaveLength(20)
      expect((await actorsOf(id))[`${id}first`]).toBe("human")
    })

    it("finds who comes amidst a flood that is a machine's by what it did", async () => {
      const { id } = await makeTouch()
      const scanner = { agent: CHROME, network: "203.0.113.0/24" }
      const flood = Array.from({ length: 1_000 }, (_, n) =>
        hit(`${id}f${n}`, 2 * MINUTE + n * 1_000, scanner)
      )
      const person = hit(`${id}person`, 10 * MINUTE + 500, {
        network: "198.51.100.0/24",
      })
      await note(id, [
        hit(`${id}trap`, 0, { ...LINKS[3], ...scanner }),
        ...flood.slice(0, 500),
        person,
      ])
      await note(id, flood.slice(500))
      await restored(id, 10 * MINUTE + 2_000)
      const actors = await actorsOf(id)
      const humans = Object.keys(actors).filter((of) => actors[of] === "human")
      expect(humans).toEqual([person.id])
    })

    it("keeps and believes the same of a flood, in whatever order and groups it comes", async () => {
      const flood = Array.from({ length: 300 }, (_, n) => ({
        ms: (n * 7_919) % (50 * MINUTE),
        agent: n % 3 ? CHROME : `${CHROME} Edg/${n % 7}`,
      }))
      // One a stretch: where hits are dropped, two may speak for one that is kept.
      const signs = [27 * MINUTE, 48 * MINUTE]
      const outcomes: unknown[] = []
      const orders = [
        flood,
        [...flood].reverse(),
        [...flood].sort((a, b) => a.ms - b.ms),
        [...flood].sort((a, b) => (a.ms % 997) - (b.ms % 997)),
      ]
      for (const [n, order] of orders.entries()) {
        const { id } = await makeTouch()
        const hits = order.map((one) =>
          hit(`${id}:${one.ms}`, one.ms, { agent: one.agent })
        )
        const group = [300, 7, 61, 20][n]!
        for (let i = 0; i < hits.length; i += group) {
          await note(id, hits.slice(i, i + group))
        }
        for (const ms of signs) {
          await restored(id, ms)
        }
        const kept = await hitsOf(id)
        expect(countOf(kept)).toBe(flood.length)
        outcomes.push(
          Object.entries(await actorsOf(id))
            .map(([hitId, actor]) => `${hitId.split(":")[1]} ${actor}`)
            .sort()
        )
      }
      for (const outcome of outcomes) {
        expect(outcome).toEqual(outcomes[0])
        expect(
          (outcome as string[]).filter((one) => one.endsWith("human"))
        ).toHaveLength(signs.length)
      }
    })

    it("comes to the same whatever comes first, singly or together", async () => {
      const anyHit = fc.record({
        // Also so far apart that they are not judged together.
        ms: fc.oneof(
          fc.nat({ max: 20 * MINUTE }),
          fc.nat({ max: 20 * MINUTE }).map((ms) => ms * 15)
        ),
        which: fc.constantFrom(...LINKS.slice(0, 3), ...LINKS),
        agent: fc.constantFrom(CHROME, CHROME, CHROME, "curl/8.0"),
      })
      const anySign = fc.record({
        kind: fc.constantFrom<Sign["kind"]>("restored", "activity"),
        // Visits less than a minute apart are kept as one.
        minute: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 320 })),
      })
      const scene = fc
        .record({
          hits: fc.array(anyHit, { minLength: 1, maxLength: 5 }),
          signs: fc.uniqueArray(anySign, {
            maxLength: 3,
            selector: ({ minute }) => minute,
          }),
        })
        .chain(({ hits, signs }) => {
          const all = [
            ...hits.map((one, n) => ({ ...one, n })),
            // Activity is noted as it happens.
            ...signs,
          ]
          return fc.record({
            hits: fc.constant(hits),
            signs: fc.constant(signs),
            arrivals: fc.shuffledSubarray(all, { minLength: all.length }),
            at_once: fc.boolean(),
          })
        })
      await fc.assert(
        fc.asyncProperty(scene, async ({ hits, signs, arrivals, at_once }) => {
          const { id, cart } = await makeTouch()
          const made = hits.map(({ ms, which, agent }, n) =>
            hit(`${id}:${n}`, ms, { ...which, agent })
          )
          const visits = signs
            .filter(({ kind }) => kind === "activity")
            .sort((a, b) => a.minute - b.minute)
          const takeOne = async (one: (typeof arrivals)[number]) => {
            if ("n" in one) {
              return await note(id, [made[one.n]!])
            }
            if (one.kind === "restored") {
              return await service.transaction((db) =>
                noteAsked(db, {
                  link: { id: "", touch_id: id },
                  kind: "restored",
                  now: at(one.minute * MINUTE),
                })
              )
            }
            const next = visits.shift()!
            await service.transaction((db) =>
              noteActivity(db, [
                { cart_id: cart, at: at(next.minute * MINUTE) },
              ])
            )
          }
          if (at_once) {
            const shopped = arrivals.filter((one) => "kind" in one)
            for (const one of shopped) {
              await takeOne(one)
            }
            await Promise.all(arrivals.filter((one) => "n" in one).map(takeOne))
          } else {
            for (const one of arrivals) {
              await takeOne(one)
            }
          }
          await service.transaction((db) =>
            judgeTouches(
              db,
              [{ touch_id: id, from: at(0), to: at(0) }],
              at(60 * MINUTE)
            )
          )
          const verdicts = judgeHits(
            made,
            signs.map(({ kind, minute }) => ({ kind, at: at(minute * MINUTE) }))
          )
          expect(await actorsOf(id)).toEqual(
            Object.fromEntries(
              [...verdicts].map(([hitId, { actor }]) => [hitId, actor])
            )
          )
        }),
        { numRuns: runs(20) }
      )
    })
  },
})
