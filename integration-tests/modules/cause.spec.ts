import fc from "fast-check"

import { sumArms } from "../../src/modules/recovery/queries/report/sum-arms"
import { assignArm } from "../../src/domain/experiment/assign-arm"
import { holdoutSalt } from "../../src/modules/recovery/queries/enrollment/holdout-salt"
import {
  AHEAD_FROM_CARTS,
  KEPT_FROM_CARTS,
  keepCause,
  readCauseSums,
} from "../../src/workflows/report/keep-cause"
import { TimeBox } from "../../src/workflows/process/time-box"
import { tellCause } from "../../src/workflows/report/tell-cause"
import { moduleTest } from "../support/module-test"
import { runs } from "../support/runs"

const NOON = new Date("2026-03-01T12:00:00Z")
const HOUR_MS = 3_600_000
const hours = (n: number) => new Date(NOON.getTime() + n * HOUR_MS)
const HORIZON = 48

/** Of a person: in all, of goods, margin; orders, and those with costs. */
type Brought = [number, number, number, number, number]

type Story = { person: number; at: number; holdout: boolean; share: number }
type Bought = {
  person: number
  at: number
  currency: string
  total: number
  refunded: number
  canceled: boolean
  /** Of a total of more than ten, tax is one and delivery two. */
  cost: number | null
  kind: "checkout" | "direct" | "draft"
}

const MEASURES = [
  "sum",
  "squares",
  "net",
  "net_squares",
  "margin",
  "margin_squares",
] as const

/** What the goods brought, to four places. */
const netOf = ({ total, refunded }: Bought) =>
  total > 0
    ? Math.round(
        (((total > 10 ? total - 3 : total) * (total - refunded)) / total) * 1e4
      ) / 1e4
    : 0

jest.setTimeout(180_000)

moduleTest({
  testSuite: ({ service }) => {
    const write = (stories: Story[], orders: Bought[]) =>
      service.transaction(async (db) => {
        await db.execute("DELETE FROM recovery_enrollment")
        await db.execute("DELETE FROM recovery_order")
        await db.execute(
          `INSERT INTO recovery_enrollment
             (id, contact_id, address_id, sequence_id, cart_id, state, arm,
              arm_probability, enrolled_at, counted_from, locale)
           SELECT 'e' || lpad(n::text, 6, '0'), 'c' || person, 'a' || person,
                  'q', 'cart' || n, 'completed',
                  CASE WHEN holdout THEN 'holdout' ELSE 'treated' END,
                  CASE WHEN holdout THEN share ELSE 1 - share END,
                  at, at, 'en'
             FROM jsonb_to_recordset(?::jsonb) AS row(
                    n int, person int, at timestamptz, holdout boolean,
                    share float8)`,
          [
            JSON.stringify(
              stories.map((story, n) => ({ ...story, n, at: hours(story.at) }))
            ),
          ]
        )
        await db.execute(
          `INSERT INTO recovery_order
             (order_id, kind, contact_id, placed_at, currency_code, total,
              refunded, canceled_at, tax_total, shipping_total, cost)
           SELECT 'o' || n, kind, 'c' || person, at, currency, total,
                  refunded, CASE WHEN canceled THEN at END,
                  CASE WHEN total > 10 THEN 1 END,
                  CASE WHEN total > 10 THEN 2 END, cost
             FROM jsonb_to_recordset(?::jsonb) AS row(
                    n int, kind text, person int, at timestamptz,
                    currency text, total numeric, refunded numeric,
                    canceled boolean, cost numeric)`,
          [
            JSON.stringify(
              orders.map((order, n) => ({ ...order, n, at: hours(order.at) }))
            ),
          ]
        )
      })

    const sums = async (period: { from: number; to: number; now: number }) =>
      (
        await service.read((db) =>
          sumArms(db, {
            from: hours(period.from),
            to: hours(period.to),
            now: hours(period.now),
            horizonMs: HORIZON * HOUR_MS,
          })
        )
      ).map((row) => ({
        ...row,
        ...Object.fromEntries(
          MEASURES.map((name) => [name, Number(row[name])])
        ),
      }))

    const tell = async (asked: {
      now: Date
      from?: string | null
      to?: string | null
      currency?: string
    }) => {
      const { now, from = null, to = null, currency } = asked
      const sums = await readCauseSums(service, { days: { from, to }, now })
      return tellCause(service, sums, currency)
    }

    /** The same, told order by order. */
    function fromScratch(
      stories: Story[],
      orders: Bought[],
      { from, to, now }: { from: number; to: number; now: number }
    ) {
      const sorted = stories
        .map((story, n) => ({ ...story, n }))
        .sort((a, b) => a.at - b.at || a.n - b.n)
      const compared = sorted.filter(
        ({ at, share }) =>
          at >= from && at < to && at + HORIZON <= now && share > 0
      )
      const people = new Map<number, { arm: string; share: number }>()
      for (const { person, holdout, share } of compared) {
        if (!people.has(person)) {
          people.set(person, { arm: holdout ? "holdout" : "treated", share })
        }
      }
      const brought = new Map<string, Map<number, Brought>>([["", new Map()]])
      const add = (currency: string, person: number, value: Brought) => {
        const by = brought.get(currency) ?? new Map<number, Brought>()
        by.set(
          person,
          value.map((each, i) => each + (by.get(person)?.[i] ?? 0)) as Brought
        )
        brought.set(currency, by)
      }
      for (const order of orders) {
        const last = sorted
          .filter(({ person, at }) => person === order.person && at <= order.at)
          .at(-1)
        const counts =
          last &&
          compared.includes(last) &&
          order.at < last.at + HORIZON &&
          order.kind === "checkout" &&
          !order.canceled &&
          order.total > order.refunded
        if (counts) {
          const { cost } = order
          const costed = cost === null ? 0 : 1
          add("", order.person, [1, 0, 0, 1, costed])
          add(order.currency, order.person, [
            order.total - order.refunded,
            netOf(order),
            cost === null ? 0 : netOf(order) - cost,
            1,
            costed,
          ])
        }
      }
      const rows = new Map<string, object & { people: number }>()
      for (const [currency, by] of brought) {
        for (const [person, { arm, share }] of people) {
          const key = JSON.stringify([currency, share, arm])
          const row = (rows.get(key) as any) ?? {
            currency_code: currency || null,
            arm,
            share,
            people: 0,
            buyers: 0,
            orders: 0,
            costed: 0,
            ...Object.fromEntries(MEASURES.map((name) => [name, 0])),
          }
          const value = by.get(person)
          const [sum, net, margin, orders, costed] = value ?? [0, 0, 0, 0, 0]
          rows.set(key, {
            ...row,
            people: row.people + 1,
            buyers: row.buyers + (value === undefined ? 0 : 1),
            orders: row.orders + orders,
            costed: row.costed + costed,
            sum: row.sum + sum,
            squares: row.squares + sum ** 2,
            net: row.net + net,
            net_squares: row.net_squares + net ** 2,
            margin: row.margin + margin,
            margin_squares: row.margin_squares + margin ** 2,
          })
        }
      }
      return [...rows.entries()].sort().map(([, row]) => row)
    }

    /** The database adds decimals, this file adds doubles. */
    const rounded = (rows: any[]) =>
      rows.map((row) => ({
        ...row,
        ...Object.fromEntries(
          MEASURES.map((name) => [name, row[name].toFixed(3)])
        ),
      }))

    const byKey = (rows: any[]) =>
      rows
        .map((row): [string, object] => [
          JSON.stringify([row.currency_code ?? "", row.share, row.arm]),
          row,
        ])
        .sort()
        .map(([, row]) => row)

    it("what arms brought is what is counted order by order", async () => {
      const person = fc.integer({ min: 1, max: 5 })
      const stories = fc.array(
        fc.record({
          person,
          at: fc.integer({ min: -20, max: 200 }),
          holdout: fc.boolean(),
          share: fc.constantFrom(0, 0.1, 0.5),
        }),
        { maxLength: 12 }
      )
      const orders = fc.array(
        fc.record({
          person,
          at: fc.integer({ min: -30, max: 300 }),
          currency: fc.constantFrom("eur", "usd"),
          total: fc.integer({ min: 0, max: 100 }),
          refunded: fc.constantFrom(0, 0, 0, 10, 50),
          canceled: fc.constantFrom(false, false, false, true),
          cost: fc.constantFrom(null, 0, 7.25, 60),
          kind: fc.constantFrom("checkout", "checkout", "direct", "draft"),
        }),
        { maxLength: 20 }
      ) as fc.Arbitrary<Bought[]>
      const period = { from: 0, to: 150, now: 170 }
      await fc.assert(
        fc.asyncProperty(stories, orders, async (drawn, bought) => {
          // Nobody is held out with a share of nothing.
          const all = drawn.map((story) => ({
            ...story,
            holdout: story.holdout && story.share > 0,
          }))
          await write(all, bought)
          expect(rounded(byKey(await sums(period)))).toEqual(
            rounded(fromScratch(all, bought, period))
          )
        }),
        { numRuns: runs(20) }
      )
    })

    it("of a person who is known as one by now, the first arm counts", async () => {
      const order = {
        currency: "eur",
        refunded: 0,
        canceled: false,
        cost: null,
        kind: "checkout" as const,
      }
      await write(
        [
          { person: 1, at: 0, holdout: true, share: 0.1 },
          { person: 1, at: 60, holdout: false, share: 0.1 },
        ],
        [
          { ...order, person: 1, at: 10, total: 10 },
          { ...order, person: 1, at: 70, total: 20 },
        ]
      )
      expect(await sums({ from: 0, to: 100, now: 200 })).toEqual([
        expect.objectContaining({
          currency_code: null,
          arm: "holdout",
          sum: 2,
        }),
        expect.objectContaining({
          currency_code: "eur",
          arm: "holdout",
          people: 1,
          buyers: 1,
          sum: 30,
          squares: 900,
        }),
      ])
    })

    it("a shop where messages bring half as much again is told so, exactly", async () => {
      await service.createSequences({
        id: "q",
        name: "Q",
        status: "active",
        steps: [{ id: "s1", position: 1, name: "1", delay: "1h", content: {} }],
      } as never)
      // Of 9,000 treated 15 % buy, of 1,000 held out 10 %, for 19.99 each.
      const stories = Array.from({ length: 10_000 }, (_, person) => ({
        person,
        at: 0,
        holdout: person % 10 === 0,
        share: 0.1,
      }))
      const buys = (person: number) =>
        person % 10 === 0 ? person % 100 === 0 : person % 20 < 3
      await write(
        stories,
        stories
          .filter(({ person }) => buys(person))
          .map(({ person }) => ({
            person,
            at: 5,
            currency: "eur",
            total: 19.99,
            refunded: 0,
            canceled: false,
            // Two in a hundred are not known, of those treated.
            cost: person % 1000 < 970 ? 10 : null,
            kind: "checkout",
          }))
      )
      const period = { now: hours(24 * 30) }
      service.options.unitCost = { variantMetadata: "cost" }
      const cause = await tell(period)
      const treated = stories.filter(
        ({ person, holdout }) => !holdout && buys(person)
      ).length
      const caused = (treated - 900) * 19.99
      expect(cause).toMatchObject({
        horizon_ms: 7 * 24 * HOUR_MS + HOUR_MS,
        carts: { compared: 10_000, unripe: 0, incomparable: 0 },
        people: { treated: 9_000, holdout: 1_000 },
        sample_ratio: { holdout: 1_000, expected: 1_000, p: 1, alarm: false },
        orders: {
          treated: { buyers: treated, sum: `${treated}` },
          holdout: { buyers: 100, sum: "100", per_person: "0.1000" },
          caused: { estimate: (treated - 900).toFixed(1) },
        },
        revenue: [
          {
            currency_code: "eur",
            holdout: { buyers: 100, sum: "1999" },
            caused: { estimate: caused.toFixed(2) },
            goods: {
              holdout: { buyers: 100, sum: "1699" },
              caused: { estimate: ((treated - 900) * 16.99).toFixed(2) },
            },
            margin: {
              treated: { buyers: treated, sum: "6850.2" },
              holdout: { sum: "699" },
              caused: { estimate: "559.20" },
            },
            costs: { orders: treated + 100, known: 1080, missing: null },
          },
        ],
      })
      const [eur] = cause.revenue
      // Six in a hundred of those held out: what is missing in one arm would
      // look like a difference.
      await service.transaction((db) =>
        db.execute(
          `UPDATE recovery_order SET cost = NULL
            WHERE contact_id IN ('c0', 'c100', 'c200', 'c300', 'c400', 'c500')`
        )
      )
      expect((await tell(period)).revenue).toMatchObject([
        { margin: null, costs: { known: 1074, missing: "too_few_known" } },
      ])
      service.options.unitCost = undefined
      expect((await tell(period)).revenue).toMatchObject([
        { margin: null, costs: { missing: "not_configured" } },
      ])
      expect(Number(eur!.caused.interval!.low)).toBeLessThan(caused)
      expect(Number(eur!.caused.anytime!.low)).toBeLessThan(
        Number(eur!.caused.interval!.low)
      )
      // In another currency nobody bought, and before all is over nobody can
      // be compared.
      expect((await tell({ ...period, currency: "usd" })).revenue).toEqual([])
      const early = await tell({ now: hours(24) })
      expect(early).toMatchObject({
        carts: { compared: 0, unripe: 10_000 },
        people: { treated: 0, holdout: 0 },
        sample_ratio: { p: 1, alarm: false },
        orders: { caused: { verdict: "too_few", needed_carts: null } },
        buyers: null,
        revenue: [],
      })
    })

    it("arms that are not what was drawn get no verdict", async () => {
      await write(
        Array.from({ length: 1_000 }, (_, person) => ({
          person,
          at: 0,
          holdout: person < 200,
          share: 0.1,
        })),
        []
      )
      const cause = await tell({ now: hours(24 * 30) })
      expect(cause.sample_ratio.alarm).toBe(true)
      expect(cause.orders.caused.verdict).toBe("sample_ratio")
    })

    it("of a period means its days in the shop's time zone", async () => {
      service.options.timeZone = "Pacific/Auckland"
      await write(
        // The first is enrolled on March 1 at 23:00 in Auckland.
        [-2, 0, 22].map((at, person) => ({
          ...{ person, at, holdout: false, share: 0.1 },
        })),
        []
      )
      const compared = async (from: string | null, to: string | null) => {
        const { carts } = await tell({ from, to, now: hours(24 * 30) })
        return [carts.compared, carts.first_day]
      }
      expect(await compared(null, null)).toEqual([3, "2026-03-01"])
      expect(await compared("2026-03-01", "2026-03-01")).toEqual([
        1,
        "2026-03-01",
      ])
      expect(await compared("2026-03-02", "2026-03-02")).toEqual([
        2,
        "2026-03-02",
      ])
      expect(await compared("2026-03-03", null)).toEqual([0, null])
    })

    const enrollMany = (count: number) =>
      service.transaction((db) =>
        db.execute(
          `INSERT INTO recovery_enrollment
             (id, contact_id, address_id, sequence_id, cart_id, state, arm,
              arm_probability, enrolled_at, counted_from, locale)
           SELECT 'many' || n, 'c' || n, 'a', 'q', 'cart' || n, 'completed',
                  'treated', 0.9, ?::timestamptz, ?::timestamptz, 'en'
             FROM generate_series(1, ?::integer) AS n`,
          [hours(0), hours(0), count]
        )
      )

    it("in a large store is told as it was lately, and summed up anew by the next tick", async () => {
      await enrollMany(KEPT_FROM_CARTS)
      const box = new TimeBox(60_000)
      const now = hours(24 * 30)
      const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
      const told = async (at: Date) => {
        const { as_of, carts } = await tell({ now: at })
        return [as_of, carts.compared]
      }
      const before = [now.toISOString(), KEPT_FROM_CARTS]
      expect(await told(now)).toEqual(before)
      await service.transaction((db) =>
        db.execute("DELETE FROM recovery_enrollment WHERE id = 'many7'")
      )
      // Looked at while it is fresh, it is nobody's work.
      expect(await told(minutes(9))).toEqual(before)
      expect(await keepCause(service, { now: minutes(9), box })).toBe(0)
      // It has grown old: told as it was, and wanted.
      expect(await told(minutes(11))).toEqual(before)
      expect(await keepCause(service, { now: minutes(12), box })).toBe(1)
      expect(await keepCause(service, { now: minutes(12), box })).toBe(0)
      // The store is small by now, so that it is told live again.
      expect(await told(minutes(13))).toEqual([
        minutes(13).toISOString(),
        KEPT_FROM_CARTS - 1,
      ])
    })

    it("in a very large store is summed up before anybody looks, once a day", async () => {
      await enrollMany(AHEAD_FROM_CARTS)
      const box = new TimeBox(60_000)
      const at = (day: number) => hours(24 * (30 + day))
      // The database has not counted its rows yet.
      expect(await keepCause(service, { now: at(0), box })).toBe(0)
      await service.transaction((db) =>
        db.execute("ANALYZE recovery_enrollment")
      )
      expect(await keepCause(service, { now: at(0), box })).toBe(1)
      expect(await keepCause(service, { now: at(0.9), box })).toBe(0)
      const { as_of, carts } = await tell({ now: at(0.9) })
      expect([as_of, carts.compared]).toEqual([
        at(0).toISOString(),
        AHEAD_FROM_CARTS,
      ])
      // Wanted by then, and summed up once for both reasons.
      expect(await keepCause(service, { now: at(1.1), box })).toBe(1)
    })

    it("the salt is made once, whoever asks first", async () => {
      const salts = await Promise.all(
        [1, 2, 3, 4].map(() => service.transaction(holdoutSalt))
      )
      expect(new Set(salts).size).toBe(1)
      const options = { salt: salts[0]!, share: 0.1 }
      expect(assignArm("c1", options)).toEqual(assignArm("c1", options))
    })
  },
})
