import * as fc from "fast-check"

import type { Db } from "../../src/modules/recovery/db"
import { DAY_COUNTS } from "../../src/modules/recovery/queries/report/day-counts"
import { sumStore } from "../../src/modules/recovery/queries/report/sum-days"
import { noteAllReportDays } from "../../src/modules/recovery/queries/report/report-days"
import { TimeBox } from "../../src/workflows/process/time-box"
import { countDays, followZone } from "../../src/workflows/report/keep-report"
import { moduleTest } from "../support/module-test"
import { runs } from "../support/runs"

jest.setTimeout(300_000)

const START = Date.parse("2026-03-27T00:00:00Z")
const HOUR = 3_600_000

moduleTest({
  testSuite: ({ service }) => {
    const sql = <T = Record<string, any>>(
      statement: string,
      params: unknown[] = []
    ) => service.read((db: Db) => db.execute<T>(statement, params))
    const keep = async () => {
      await followZone(service)
      await countDays(service, new TimeBox(60_000))
    }
    const at = (hours: number) => new Date(START + hours * HOUR)

    async function tables() {
      const all: Record<string, unknown[]> = {}
      for (const { table, by, counts } of DAY_COUNTS) {
        all[table] = await sql(
          `SELECT ${by.join(", ")}, ${counts.map((name) => `${name}::text`).join(", ")}
             FROM ${table} ORDER BY id COLLATE "C"`
        )
      }
      return all
    }

    const cart = (n: number, hours: number | null) =>
      sql(
        `INSERT INTO recovery_tracked_cart
           (id, cart_id, last_activity_at, status, abandoned_at, email,
            country_code, is_returning, items, sales_channel_id)
         VALUES (?, ?, ?, 'abandoned', ?, ?, 'de', false,
                 '[{"product_id": "p1", "title": "Pot", "quantity": 2}]', 'sc1')
         ON CONFLICT (id) DO NOTHING`,
        [
          `rtc_c${n}`,
          `c${n}`,
          at(0),
          hours === null ? null : at(hours),
          `p${n}@example.com`,
        ]
      )
    const enroll = (n: number, sequence: string) =>
      sql(
        `INSERT INTO recovery_enrollment
           (id, contact_id, address_id, sequence_id, cart_id, state, enrolled_at,
            counted_from, locale)
         VALUES (?, ?, 'a', ?, ?, 'completed', ?, ?, 'en')
         ON CONFLICT (id) DO NOTHING`,
        [`e${n}`, `p${n}`, sequence, `c${n}`, at(1), at(1)]
      )
    const touch = (n: number, step: number) =>
      sql(
        `INSERT INTO recovery_touch
           (id, enrollment_id, sequence_id, step_id, position, due_at)
         VALUES (?, ?, 's', ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
        [`t${n}-${step}`, `e${n}`, `step${step}`, step, at(1)]
      )
    const send = (n: number, step: number, hours: number) =>
      sql(
        `UPDATE recovery_touch SET state = 'sent', sent_at = ? WHERE id = ?`,
        [at(hours), `t${n}-${step}`]
      )
    const hear = (n: number, step: number, kind: string, actor: string) =>
      sql(
        `INSERT INTO recovery_touch_event
           (id, touch_id, kind, actor, occurred_at)
         SELECT ?, id, ?, ?, ? FROM recovery_touch WHERE id = ?
         ON CONFLICT (id) DO NOTHING`,
        [`v${n}-${step}-${kind}`, kind, actor, at(30), `t${n}-${step}`]
      )
    const order = (
      n: number,
      hours: number,
      total: string,
      buyer: number | null = null
    ) =>
      sql(
        `INSERT INTO recovery_order
           (order_id, kind, cart_id, contact_id, placed_at, currency_code, total,
            raw_total, tax_total, raw_tax_total, shipping_total,
            raw_shipping_total, refunded, raw_refunded)
         VALUES (?, 'checkout', ?, ?, ?, ?, ?::numeric, '{}', 1.9, '{}', 3.8, '{}',
                 0, '{}')
         ON CONFLICT (order_id) DO NOTHING`,
        [
          `o${n}`,
          `c${n}`,
          buyer && `p${buyer}`,
          at(hours),
          n % 2 ? "eur" : "usd",
          total,
        ]
      )
    const credit = (n: number, step: number, hours: number, status: string) =>
      sql(
        `INSERT INTO recovery_recovery
           (id, order_id, touch_id, enrollment_id, cart_id, status,
            currency_code, revenue, raw_revenue, raw_refunded, clicked_at,
            recovered_at)
         SELECT ?, ?, touch.id, touch.enrollment_id, ?, ?, 'eur', 1, '{}', '{}', ?, ?
           FROM recovery_touch AS touch WHERE id = ? AND sent_at IS NOT NULL
         ON CONFLICT (id) DO NOTHING`,
        [`r${n}`, `o${n}`, `c${n}`, status, at(30), at(hours), `t${n}-${step}`]
      )

    it("counts a day by what it means, in the shop's time zone, to the cent", async () => {
      service.options.timeZone = "Europe/Berlin"
      // 23:30 in London is the next day in Berlin.
      await cart(1, 23.5 - 24)
      await cart(2, 3)
      await cart(3, 4)
      await cart(4, 5)
      for (const n of [1, 2, 3]) {
        await enroll(n, "s")
        await touch(n, 1)
      }
      await sql(
        `UPDATE recovery_enrollment SET arm = 'holdout' WHERE id = 'e3'`
      )
      await send(1, 1, 1)
      // Over the change to summer time.
      await send(2, 1, 50)
      await hear(1, 1, "clicked", "human")
      await hear(2, 1, "clicked", "machine")
      // A machine may run the shop's page, too.
      await sql(
        `UPDATE recovery_enrollment SET restored_at = ? WHERE id IN ('e1', 'e2')`,
        [at(40)]
      )
      await order(1, 10, "100.10")
      await order(2, 60, "33.33")
      await order(4, 10, "0.20")
      await credit(1, 1, 10, "recovered")
      await credit(2, 1, 60, "assisted")
      await sql(
        `UPDATE recovery_order SET refunded = 50.05 WHERE order_id = 'o1'`
      )
      await keep()
      const { recovery_daily_cart, recovery_daily_touch, ...others } =
        await tables()
      expect(recovery_daily_cart).toMatchObject([
        {
          day: "2026-03-27",
          sales_channel_id: "sc1",
          sequence_id: "s",
          country_code: "de",
          buyer: "new",
          stage: "cart",
          abandoned: "3",
          held_out: "1",
          messaged: "2",
          opened: "1",
          clicked: "1",
          restored: "1",
          recovered: "1",
          assisted: "1",
        },
        {
          day: "2026-03-27",
          sequence_id: "",
          abandoned: "1",
          reached: "1",
          messaged: "0",
        },
      ])
      expect(recovery_daily_touch).toMatchObject([
        {
          day: "2026-03-27",
          step_id: "step1",
          sent: "1",
          clicked: "1",
          recovered: "1",
        },
        {
          day: "2026-03-29",
          step_id: "step1",
          sent: "1",
          opened: "0",
          clicked: "0",
        },
      ])
      expect(others.recovery_daily_order).toMatchObject([
        {
          credit: "other",
          currency_code: "usd",
          orders: "1",
          revenue: "0.20",
        },
        {
          credit: "recovered",
          currency_code: "eur",
          span: 2,
          orders: "1",
          revenue: "50.05",
          net: "47.2000",
          refunded: "50.05",
        },
        { day: "2026-03-29", credit: "assisted", revenue: "33.33" },
      ])
      expect(others.recovery_daily_product).toMatchObject([
        {
          product_id: "p1",
          title: "Pot",
          carts: "4",
          quantity: "8",
          recovered: "1",
        },
      ])
    })

    it("an order is of its own store and country, and of a buyer who is new or not, also without an abandoned cart", async () => {
      service.options.timeZone = "Europe/Berlin"
      await cart(1, 3)
      await order(1, 10, "1", 1)
      const place = (n: number, channel: string, country: string) =>
        sql(
          `UPDATE recovery_order SET sales_channel_id = ?, country_code = ?
            WHERE order_id = ?`,
          [channel, country, `o${n}`]
        )
      for (const n of [3, 5]) {
        await order(n, n * 24, "1", 2)
        await place(n, "sc2", "fr")
      }
      await order(7, 40, "1")
      const told = async () => {
        await keep()
        const { recovery_daily_order } = await tables()
        return recovery_daily_order!.map((row: any) =>
          [row.day, row.sales_channel_id, row.country_code, row.buyer].join(" ")
        )
      }
      expect(await told()).toEqual([
        // By its cart, until it was read.
        "2026-03-27 sc1 de new",
        "2026-03-28   ",
        "2026-03-30 sc2 fr new",
        "2026-04-01 sc2 fr returning",
      ])
      await place(1, "sc3", "at")
      await sql(
        `UPDATE recovery_order SET canceled_at = now() WHERE order_id = 'o3'`
      )
      await order(9, 5, "1", 3)
      await sql(
        `UPDATE recovery_order SET contact_id = 'p3' WHERE order_id = 'o7'`
      )
      expect(await told()).toEqual([
        "2026-03-27 sc3 at new",
        "2026-03-27   new",
        "2026-03-28   returning",
        "2026-04-01 sc2 fr new",
      ])
      const filter = { from: "2026-03-27", to: "2026-04-01" }
      const sold = async (more: object) =>
        (
          await service.read((db: Db) => sumStore(db, { ...filter, ...more }))
        ).map(({ orders }) => orders)
      expect(await sold({})).toEqual([4])
      expect(await sold({ sales_channel_id: "sc2" })).toEqual([1])
      expect(await sold({ country_code: "at" })).toEqual([1])
      expect(await sold({ buyer: "new" })).toEqual([3])
    })

    it("counts a message that several orders are put down to once: no rate passes 100 %", async () => {
      await cart(1, 3)
      await enroll(1, "s")
      await touch(1, 1)
      await send(1, 1, 5)
      await order(1, 10, "10")
      await order(2, 11, "10")
      await credit(1, 1, 10, "recovered")
      await sql(
        `INSERT INTO recovery_recovery
           (id, order_id, touch_id, enrollment_id, cart_id, currency_code,
            revenue, raw_revenue, raw_refunded, recovered_at)
         SELECT 'r2', 'o2', touch_id, enrollment_id, cart_id, currency_code,
                revenue, raw_revenue, raw_refunded, recovered_at
           FROM recovery_recovery WHERE id = 'r1'`
      )
      await keep()
      const { recovery_daily_touch, recovery_daily_order } = await tables()
      expect(recovery_daily_touch).toMatchObject([
        { sent: "1", recovered: "1" },
      ])
      expect(
        recovery_daily_order!.map((row: any) => [row.credit, row.orders])
      ).toEqual([
        ["recovered", "1"],
        ["recovered", "1"],
      ])
    })

    it("whatever comes late, changes or comes again, ends as a count from nothing", async () => {
      const n = fc.integer({ min: 1, max: 6 })
      const step = fc.integer({ min: 1, max: 2 })
      const hours = fc.integer({ min: 0, max: 96 })
      const status = fc.constantFrom("recovered", "assisted")
      const buyer = fc.integer({ min: 1, max: 2 })
      const update = (table: string, set: string, where: string) => () =>
        sql(`UPDATE ${table} SET ${set} WHERE ${where}`)
      const change = fc.oneof(
        fc.tuple(n, fc.option(hours)).map((a) => () => cart(...a)),
        fc.tuple(n, fc.constantFrom("s", "s2")).map((a) => () => enroll(...a)),
        fc.tuple(n, step).map((a) => () => touch(...a)),
        fc.tuple(n, step, hours).map((a) => () => send(...a)),
        fc
          .tuple(
            n,
            step,
            fc.constantFrom("opened", "clicked", "unsubscribed"),
            fc.constantFrom("human", "suspect")
          )
          .map((a) => () => hear(...a)),
        fc
          .tuple(n, hours, fc.constant("12.34"), fc.option(buyer))
          .map((a) => () => order(...a)),
        fc
          .tuple(n, buyer)
          .map(([i, to]) =>
            update(
              "recovery_order",
              `contact_id = 'p${to}'`,
              `order_id = 'o${i}'`
            )
          ),
        n.map((i) =>
          update(
            "recovery_order",
            "country_code = 'at', sales_channel_id = 'sc2'",
            `order_id = 'o${i}'`
          )
        ),
        n.map((i) =>
          update("recovery_order", "canceled_at = NULL", `order_id = 'o${i}'`)
        ),
        fc.tuple(n, step, hours, status).map((a) => () => credit(...a)),
        n.map((i) =>
          update("recovery_touch_event", "actor = 'human'", `id LIKE 'v${i}-%'`)
        ),
        n.map((i) =>
          update(
            "recovery_touch_event",
            "actor = 'machine'",
            `id LIKE 'v${i}-1%'`
          )
        ),
        n.map((i) =>
          update("recovery_recovery", "status = 'reversed'", `id = 'r${i}'`)
        ),
        fc
          .tuple(n, status)
          .map(([i, to]) =>
            update("recovery_recovery", `status = '${to}'`, `id = 'r${i}'`)
          ),
        n.map((i) =>
          update(
            "recovery_recovery",
            `touch_id = 't${i}-2'`,
            `id = 'r${i}' AND EXISTS (SELECT FROM recovery_touch WHERE id = 't${i}-2' AND sent_at IS NOT NULL)`
          )
        ),
        n.map((i) =>
          update("recovery_order", "refunded = 2.34", `order_id = 'o${i}'`)
        ),
        n.map((i) =>
          update("recovery_order", "canceled_at = now()", `order_id = 'o${i}'`)
        ),
        n.map((i) =>
          update("recovery_order", "deleted_at = now()", `order_id = 'o${i}'`)
        ),
        fc.tuple(n, hours).map(
          ([i, h]) =>
            () =>
              sql(
                `UPDATE recovery_order SET placed_at = ? WHERE order_id = ?`,
                [at(h), `o${i}`]
              )
        ),
        n.map((i) =>
          update("recovery_enrollment", "restored_at = now()", `id = 'e${i}'`)
        ),
        n.map((i) =>
          update("recovery_enrollment", "arm = 'holdout'", `id = 'e${i}'`)
        ),
        n.map((i) =>
          update("recovery_enrollment", "deleted_at = now()", `id = 'e${i}'`)
        ),
        n.map((i) =>
          update(
            "recovery_tracked_cart",
            "robot = 'machine_speed'",
            `cart_id = 'c${i}'`
          )
        ),
        n.map((i) =>
          update("recovery_tracked_cart", "robot = NULL", `cart_id = 'c${i}'`)
        ),
        n.map((i) =>
          update(
            "recovery_tracked_cart",
            "stage = 'completed', abandoned_stage = 'payment'",
            `cart_id = 'c${i}'`
          )
        ),
        n.map((i) =>
          update(
            "recovery_tracked_cart",
            "country_code = 'fr', is_returning = true",
            `cart_id = 'c${i}'`
          )
        ),
        n.map((i) =>
          update(
            "recovery_tracked_cart",
            "email = NULL, items = NULL, erased_at = now()",
            `cart_id = 'c${i}'`
          )
        ),
        fc.tuple(n, hours).map(
          ([i, h]) =>
            () =>
              sql(
                `UPDATE recovery_tracked_cart SET abandoned_at = ? WHERE cart_id = ?`,
                [at(h), `c${i}`]
              )
        ),
        n.map(
          (i) => () =>
            sql(
              `DELETE FROM recovery_touch_event WHERE touch_id LIKE 't${i}-%'`
            )
        ),
        n.map(
          (i) => () => sql(`DELETE FROM recovery_touch WHERE id = 't${i}-2'`)
        ),
        n.map(
          (i) => () =>
            sql(`DELETE FROM recovery_tracked_cart WHERE cart_id = 'c${i}'`)
        ),
        fc.constant(keep),
        fc.constant(keep)
      )
      service.options.timeZone = "Asia/Kolkata"
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 20, maxLength: 90, size: "max" }),
          async (changes) => {
            for (const name of [
              "recovery",
              "touch_event",
              "touch",
              "enrollment",
              "order",
              "tracked_cart",
            ]) {
              await sql(`DELETE FROM recovery_${name}`)
            }
            for (const make of changes) {
              await make()
            }
            await keep()
            const kept = await tables()
            await service.transaction((db: Db) =>
              noteAllReportDays(db, { timeZone: "Asia/Kolkata" })
            )
            await keep()
            expect(kept).toEqual(await tables())
          }
        ),
        { numRuns: runs(15) }
      )
    })
  },
})
