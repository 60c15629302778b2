import fc from "fast-check"

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { eventUuid } from "../../src/domain/fact/told-event"
import { RECOVERY_MODULE } from "../../src/modules/recovery"
import type { Db } from "../../src/modules/recovery/db"
import type RecoveryModuleService from "../../src/modules/recovery/service"
import { eraseContacts } from "../../src/modules/recovery/queries/contact/erase-contacts"
import { forgetNames } from "../../src/modules/recovery/queries/fact/forget-names"
import { eraseCarts } from "../../src/modules/recovery/queries/tracking/erase-carts"
import { readCursor } from "../../src/modules/recovery/queries/cursor/read-cursor"
import { readCursors } from "../../src/modules/recovery/queries/cursor/read-cursors"
import { findSinks } from "../../src/workflows/fact/find-sinks"
import { keepLine } from "../../src/workflows/fact/keep-line"
import { tellSink } from "../../src/workflows/fact/tell-sink"
import { TimeBox } from "../../src/workflows/process/time-box"
import { dropFacts } from "../../src/workflows/retention/drop-facts"
import { moduleTest } from "../support/module-test"
import { type Fate, PostHogServer } from "../support/posthog-server"
import { runs } from "../support/runs"

jest.setTimeout(300_000)

const NOON = new Date("2026-03-01T12:00:00Z")
const DAY = 86_400_000
const MINUTE = 60_000
const later = (ms: number) => new Date(NOON.getTime() + ms)
const KEY = "phc_0123456789"
const SENT_AT = "2026-02-28T12:00:00.000Z"

moduleTest({
  testSuite: ({ service }) => {
    const posthog = new PostHogServer()
    let host: string
    /** The store's Analytics Module, where it has one. */
    let analytics: { track: (event: object) => Promise<void> } | undefined

    beforeAll(async () => {
      host = await posthog.start()
    })
    afterAll(() => posthog.stop())

    const sql = (statement: string, params: unknown[] = []) =>
      service.read((db: Db) =>
        db.execute<Record<string, any>>(statement, params)
      )

    /** What a process has of the module: its client is its own. */
    function worker(
      of: RecoveryModuleService = service,
      more: object = {}
    ): MedusaContainer {
      const options = {
        ...service.options,
        analytics: {
          ...service.options.analytics,
          posthog: { apiKey: KEY, host },
          ...more,
        },
      }
      const own = new Proxy(of, {
        get: (target, name) => {
          const value = name === "options" ? options : Reflect.get(target, name)
          return typeof value === "function" ? value.bind(target) : value
        },
      })
      return {
        resolve: (name: string) =>
          name === RECOVERY_MODULE
            ? own
            : name === Modules.ANALYTICS
              ? analytics
              : { warn() {}, error() {}, info() {} },
      } as unknown as MedusaContainer
    }

    async function tell(container: MedusaContainer, now = NOON) {
      await keepLine(service, new TimeBox(20_000))
      const [sink] = findSinks(container)
      return await tellSink(container, sink!, { now, box: new TimeBox(5_000) })
    }

    /** Somebody's cart and the touch that is sent of it. */
    async function leave(id: string, customer: string | null = null) {
      await sql(
        `INSERT INTO recovery_contact (id, customer_id) VALUES (?, ?)`,
        [id, customer]
      )
      await sql(
        `INSERT INTO recovery_address (id, contact_id, channel, address, address_hash)
         VALUES ('a' || ?, ?, 'email', ? || '@example.com', 'h' || ?)`,
        [id, id, id, id]
      )
      await sql(
        `INSERT INTO recovery_tracked_cart
           (id, cart_id, last_activity_at, status, abandoned_at, currency_code, value, raw_value, item_count, stage, sales_channel_id, email)
         VALUES ('rtc_' || ?, 'cart_' || ?, ?, 'abandoned', ?, 'eur', 129.99, '{}', 2, 'contact', 'sc', ? || '@example.com')`,
        [id, id, NOON, NOON, id]
      )
      await sql(
        `INSERT INTO recovery_enrollment
           (id, contact_id, address_id, sequence_id, cart_id, state, enrolled_at, counted_from, locale)
         VALUES ('e' || ?, ?, 'a' || ?, 's', 'cart_' || ?, 'completed', ?, ?, 'en')`,
        [id, id, id, id, NOON, NOON]
      )
    }

    const send = (id: string, n = 1) =>
      sql(
        `INSERT INTO recovery_touch
           (id, enrollment_id, sequence_id, step_id, position, state, due_at, sent_at)
         VALUES (?, 'e' || ?, 's', 'p' || ?, ?, 'sent', ?, ?)`,
        [`t${id}${n}`, id, n, n, NOON, SENT_AT]
      )

    const erase = (id: string) =>
      service.transaction(async (db) => {
        await eraseCarts(db, {
          contact_ids: [id],
          customer_ids: [],
          emails: [`${id}@example.com`],
          at: NOON,
        })
        await eraseContacts(db, {
          ids: [id],
          at: NOON,
          erasingUntil: NOON,
          keepHash: true,
        })
      })

    const uuidOfSent = (touch: string) =>
      eventUuid({
        kind: "message_sent",
        touch_id: touch,
        cart_id: null,
        enrollment_id: null,
        event_id: null,
        order_id: null,
      })

    beforeEach(async () => {
      posthog.requests.length = 0
      posthog.fate = () => "ok"
      analytics = undefined
      // Who is new is told what comes.
      await tell(worker())
    })

    it("is told what happened, as the same events whoever tells them", async () => {
      await leave("ada", "cus_ada")
      await send("ada")
      await sql(
        `INSERT INTO recovery_touch_event (id, touch_id, kind, actor, occurred_at)
         VALUES ('v', 'tada1', 'clicked', 'human', ?), ('m', 'tada1', 'clicked', 'machine', ?), ('u', 'tada1', 'unsubscribed', 'human', ?)`,
        [NOON, NOON, NOON]
      )
      await sql(`UPDATE recovery_enrollment SET restored_at = ?`, [NOON])
      await sql(
        `INSERT INTO recovery_recovery
           (id, order_id, touch_id, enrollment_id, cart_id, currency_code, revenue, raw_revenue, raw_refunded, clicked_at, recovered_at)
         VALUES ('r', 'order_1', 'tada1', 'eada', 'other', 'eur', 40.10, '{}', '{}', ?, ?)`,
        [NOON, NOON]
      )
      await sql(`UPDATE recovery_recovery SET refunded = 5`)
      expect(await tell(worker())).toBe(6)
      expect(posthog.requests).toHaveLength(1)
      expect(posthog.requests[0]).toMatchObject({ path: "/batch/", key: KEY })
      expect(posthog.taken.map(({ event }) => event)).toEqual([
        "Cart Abandoned",
        "Recovery Message Sent",
        "Recovery Message Clicked",
        "Unsubscribed",
        "Cart Restored",
        "Cart Recovered",
      ])
      expect(posthog.taken[1]).toMatchObject({
        uuid: uuidOfSent("tada1"),
        timestamp: SENT_AT,
        distinct_id: "cus_ada",
        properties: { message_id: "tada1", position: 1, channel: "email" },
      })
      expect(posthog.taken[0]!.properties).toMatchObject({
        value: 129.99,
        currency_code: "eur",
        stage: "contact",
        sales_channel_id: "sc",
      })
      expect(posthog.taken[5]!.properties).toMatchObject({ revenue: 40.1 })
      const text = JSON.stringify(posthog.taken)
      for (const secret of ["@", "cart_ada", "order_1", "other"]) {
        expect(text).not.toContain(secret)
      }
      expect(await tell(worker())).toBe(0)
      expect(posthog.requests).toHaveLength(1)
    })

    it("has no past before it was there, and what waited since", async () => {
      await sql("DELETE FROM recovery_cursor")
      await leave("old")
      await keepLine(service, new TimeBox(20_000))
      expect(await tell(worker())).toBe(0)
      await send("old")
      expect(await tell(worker())).toBe(1)
      expect(posthog.taken.map(({ event }) => event)).toEqual([
        "Recovery Message Sent",
      ])
    })

    it("is told nothing of who said no, is gone, or is a machine", async () => {
      for (const id of ["no", "erased", "gone", "robot", "click", "ben"]) {
        await leave(id)
        await send(id)
      }
      const cart = "UPDATE recovery_tracked_cart SET"
      await sql(
        `INSERT INTO recovery_consent (id, address_id, purpose, decision, source, decided_at)
         VALUES ('n', 'ano', 'ads', 'withdrawn', 'preferences', ?), ('y', 'aben', 'ads', 'granted', 'form', ?)`,
        [NOON, NOON]
      )
      await erase("erased")
      await sql(
        `${cart} email = NULL, erased_at = ? WHERE cart_id = 'cart_gone'`,
        [NOON]
      )
      await sql(`${cart} robot = 'machine_speed' WHERE cart_id = 'cart_robot'`)
      await sql(
        `INSERT INTO recovery_touch_event (id, touch_id, kind, actor, occurred_at)
         VALUES ('v', 'tclick1', 'clicked', 'human', ?)`,
        [NOON]
      )
      await sql(`UPDATE recovery_touch_event SET actor = 'machine'`)
      expect(await tell(worker())).toBe(4)
      expect(
        posthog.taken.map(({ event, properties }) => [
          event,
          properties.enrollment_id,
        ])
      ).toEqual([
        ["Cart Abandoned", undefined],
        ["Recovery Message Sent", "eclick"],
        ["Cart Abandoned", undefined],
        ["Recovery Message Sent", "eben"],
      ])
      await sql(
        "UPDATE recovery_cursor SET value = '0' WHERE id LIKE 'facts:%'"
      )
      expect(await tell(worker(service, { whom: "agreed" }))).toBe(2)
    })

    describe("while PostHog fails", () => {
      it("is left alone for longer and longer, and then has everything once", async () => {
        await leave("ada")
        posthog.fate = () => 500
        await expect(tell(worker())).rejects.toThrow("PostHog")
        expect(await tell(worker(), later(59_000))).toBeNull()
        await expect(tell(worker(), later(MINUTE))).rejects.toThrow("500")
        expect(await tell(worker(), later(2 * MINUTE))).toBeNull()
        await send("ada")
        posthog.fate = () => "ok"
        expect(await tell(worker(), later(3 * MINUTE))).toBe(2)
        expect(posthog.taken).toHaveLength(2)
        expect(
          await service.read((db) => readCursor(db, "facts:posthog"))
        ).toMatch(/^\d+$/)
      })

      it("waits for it no longer than a few seconds", async () => {
        await leave("ada")
        posthog.fate = () => "silent"
        const begun = Date.now()
        await expect(tell(worker())).rejects.toThrow("PostHog")
        expect(Date.now() - begun).toBeLessThan(10_000)
      })

      it("lets go of no fact that it was not told", async () => {
        await leave("ada")
        await keepLine(service, new TimeBox(20_000))
        const drop = async () =>
          await dropFacts(worker(), {
            now: later(400 * DAY),
            box: new TimeBox(5_000),
            cursors: await service.read(readCursors),
          })
        expect(await drop()).toBe(0)
        await tell(worker())
        expect(await drop()).toBe(1)
      })
    })

    it("names somebody as it did when it begins anew what may have arrived", async () => {
      await leave("ada")
      posthog.fate = () => "cut after"
      await expect(tell(worker())).rejects.toThrow("PostHog")
      await sql("UPDATE recovery_contact SET customer_id = 'cus_new'")
      posthog.fate = () => "ok"
      await tell(worker(), later(5 * MINUTE))
      expect(
        new Set(posthog.taken.map((event) => JSON.stringify(event))).size
      ).toBe(1)
      await send("ada")
      await tell(worker(), later(6 * MINUTE))
      expect(posthog.taken.at(-1)!.distinct_id).toBe("cus_new")
    })

    it("keeps no name of who is erased meanwhile, and tells of the others", async () => {
      await leave("ada", "cus_ada")
      await leave("ben", "cus_ben")
      posthog.fate = () => 500
      await expect(tell(worker())).rejects.toThrow("PostHog")
      const kept = () => service.read((db) => readCursor(db, "facts:posthog"))
      expect(await kept()).toContain("cus_ada")
      await erase("ada")
      await service.transaction(forgetNames)
      expect(await kept()).not.toContain("cus_")
      expect(await tell(worker(), later(59_000))).toBeNull()
      posthog.fate = () => "ok"
      expect(await tell(worker(), later(MINUTE))).toBe(1)
      expect(posthog.taken).toMatchObject([{ distinct_id: "cus_ben" }])
      const cursor = await kept()
      await service.transaction(forgetNames)
      expect(await kept()).toBe(cursor)
    })

    it("is told by one worker at a time", async () => {
      await leave("ada")
      await keepLine(service, new TimeBox(20_000))
      await Promise.all([worker(), worker(), worker()].map((one) => tell(one)))
      expect(posthog.taken).toHaveLength(1)
    })

    /** A process that is killed when PostHog has answered. */
    function killed(): MedusaContainer {
      const dying = new Proxy(service, {
        get(target, name) {
          const value = Reflect.get(target, name)
          if (name !== "read") {
            return typeof value === "function" ? value.bind(target) : value
          }
          return async (work: (db: Db) => Promise<unknown>) => {
            if (posthog.requests.length > before) {
              throw new Error("killed")
            }
            return await target.read(work)
          }
        },
      })
      const before = posthog.requests.length
      return worker(dying)
    }

    it("has all that happened, each as one and the same event, whatever fails", async () => {
      const fate = fc.constantFrom<Fate>(
        "ok",
        "ok",
        "cut after",
        "cut before",
        500,
        429,
        413
      )
      const step = fc.oneof(
        fc.record({ happens: fc.integer({ min: 1, max: 130 }) }),
        fc.record({ tells: fc.array(fate, { minLength: 1, maxLength: 3 }) }),
        fc.constant("killed" as const),
        fc.constant("together" as const)
      )
      await leave("ada", "cus_ada")
      let made = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 3, maxLength: 8 }),
          async (steps) => {
            let now = NOON
            posthog.fate = () => "ok"
            await sql(
              "UPDATE recovery_cursor SET value = split_part(value, ' ', 1) WHERE id LIKE 'facts:%'"
            )
            for (let some = 1; some !== 0;) {
              some = (await tell(worker(), now)) ?? 0
            }
            posthog.requests.length = 0
            const expected: string[] = []
            for (const one of steps) {
              now = new Date(now.getTime() + 3 * MINUTE)
              if (one === "killed") {
                await tell(killed(), now).catch(() => {})
              } else if (one === "together") {
                await Promise.allSettled([
                  tell(worker(), now),
                  tell(worker(), now),
                ])
              } else if ("happens" in one) {
                const first = made + 1
                made += one.happens
                await sql(
                  `INSERT INTO recovery_touch
                     (id, enrollment_id, sequence_id, step_id, position, state, due_at, sent_at)
                   SELECT 'tx' || n, 'eada', 's', 'x' || n, n, 'sent', ?, ?
                     FROM generate_series(?::int, ?::int) AS n`,
                  [NOON, SENT_AT, first, made]
                )
                for (let n = first; n <= made; n += 1) {
                  expected.push(uuidOfSent(`tx${n}`))
                }
              } else {
                const fates = [...one.tells]
                posthog.fate = () => fates.shift() ?? "ok"
                await tell(worker(), now).catch(() => {})
                posthog.fate = () => "ok"
              }
            }
            for (let tries = 0; tries < 10; tries += 1) {
              now = new Date(now.getTime() + 61 * MINUTE)
              await tell(worker(), now)
            }
            const bodies = new Map<string, Set<string>>()
            for (const event of posthog.taken) {
              const known = bodies.get(event.uuid) ?? new Set()
              bodies.set(event.uuid, known.add(JSON.stringify(event)))
            }
            expect([...bodies.keys()].sort()).toEqual(expected.sort())
            expect([...bodies.values()].filter(({ size }) => size > 1)).toEqual(
              []
            )
          }
        ),
        { numRuns: runs(12) }
      )
    })

    describe("Medusa's Analytics Module", () => {
      const tracked: Record<string, any>[] = []

      beforeEach(() => {
        tracked.length = 0
        analytics = {
          track: async (event) => {
            tracked.push(event)
          },
        }
      })

      const plain = (more: object = {}) =>
        worker(service, { posthog: undefined, ...more })

      it("is told where the store has one", async () => {
        await tell(plain())
        await leave("ada", "cus_ada")
        await send("ada")
        expect(await tell(plain())).toBe(2)
        expect(tracked).toMatchObject([
          { event: "Cart Abandoned", actor_id: "cus_ada" },
          {
            event: "Recovery Message Sent",
            actor_id: "cus_ada",
            properties: {
              event_id: uuidOfSent("tada1"),
              occurred_at: SENT_AT,
              message_id: "tada1",
            },
          },
        ])
      })

      it("is told again only what it refused", async () => {
        await tell(plain())
        await leave("ada")
        await send("ada")
        const take = analytics!.track
        let calls = 0
        analytics!.track = async (event) => {
          calls += 1
          if (calls === 2) {
            throw new Error("not now")
          }
          await take(event)
        }
        await expect(tell(plain())).rejects.toThrow("not now")
        expect(await tell(plain(), later(MINUTE))).toBe(1)
        expect(tracked).toHaveLength(2)
      })

      it("is not, where PostHog is told or the option says so", () => {
        const names = (container: MedusaContainer) =>
          findSinks(container).map(({ name }) => name)
        expect(names(plain())).toEqual(["analytics"])
        expect(names(plain({ module: false }))).toEqual([])
        expect(names(worker())).toEqual(["posthog"])
        expect(names(worker(service, { module: true }))).toEqual([
          "posthog",
          "analytics",
        ])
      })
    })
  },
})
