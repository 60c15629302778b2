import fc from "fast-check"

import type { MedusaContainer } from "@medusajs/framework/types"

import {
  quintileEdges,
  recencyScoreOf,
  scoreOf,
  segmentOf,
} from "../../src/domain/audience/rfm"
import type { Db } from "../../src/modules/recovery/db"
import { RECOVERY_MODULE } from "../../src/modules/recovery"
import { eraseContacts } from "../../src/modules/recovery/queries/contact/erase-contacts"
import { readCursors } from "../../src/modules/recovery/queries/cursor/read-cursors"
import { keepProfiles } from "../../src/workflows/audience/keep-profiles"
import { scoreSoon } from "../../src/workflows/audience/scoring-cursor"
import { keepScores } from "../../src/workflows/audience/score-people"
import { mergeContacts } from "../../src/workflows/contact/merge-contacts"
import { TimeBox } from "../../src/workflows/process/time-box"
import { moduleTest } from "../support/module-test"
import { runs } from "../support/runs"

jest.setTimeout(300_000)

const NOON = new Date("2026-03-01T12:00:00Z")
const DAY = 86_400_000
const NOTED =
  "SELECT DISTINCT contact_id FROM recovery_profile_change ORDER BY 1"
const daysAgo = (days: number) =>
  new Date(NOON.getTime() - days * DAY).toISOString()

moduleTest({
  testSuite: ({ service }) => {
    const container = () =>
      ({
        resolve: (name: string) =>
          name === RECOVERY_MODULE
            ? service
            : { warn() {}, error() {}, info() {} },
      }) as unknown as MedusaContainer

    const sql = (statement: string, params: unknown[] = []) =>
      service.read((db: Db) =>
        db.execute<Record<string, any>>(statement, params)
      )

    async function fold(now = NOON, ms = 20_000) {
      const cursors = await service.read(readCursors)
      const box = new TimeBox(ms)
      return await keepProfiles(container(), { now, box, cursors })
    }

    async function profile(id: string) {
      await fold()
      const [row] = await sql(
        "SELECT * FROM recovery_profile WHERE contact_id = ?",
        [id]
      )
      return row
    }

    const noted = async () =>
      (await sql(NOTED)).map(({ contact_id }) => contact_id)

    async function person(id: string, customer: string | null = null) {
      await sql(
        `INSERT INTO recovery_contact (id, customer_id, country_code, locale)
         VALUES (?, ?, 'FR', 'fr')`,
        [id, customer]
      )
      await sql(
        `INSERT INTO recovery_address (id, contact_id, channel, address, address_hash)
         VALUES ('a' || ?, ?, 'email', ? || '@example.com', 'h' || ?)`,
        [id, id, id, id]
      )
    }

    async function cart(id: string, given: Record<string, unknown>) {
      const row = {
        id: `rtc_${id}`,
        cart_id: id,
        last_activity_at: daysAgo(3),
        status: "abandoned",
        stage: "contact",
        abandoned_at: daysAgo(3),
        currency_code: "eur",
        value: 129.99,
        item_count: 2,
        items: JSON.stringify([
          { product_id: "p2" },
          { product_id: "p1" },
          { product_id: "p2" },
          { product_id: null },
        ]),
        sales_channel_id: "sc",
        raw_value: "{}",
        ...given,
      }
      const names = Object.keys(row)
      await sql(
        `INSERT INTO recovery_tracked_cart (${names.join()})
         VALUES (${names.map(() => "?").join()})`,
        Object.values(row)
      )
    }

    async function order(
      id: string,
      contact: string | null,
      given: {
        days?: number | null
        total?: string | null
        refunded?: string
        currency?: string
        canceled?: boolean
      } = {}
    ) {
      const { days = 5, total = "10", refunded = "0", currency = "eur" } = given
      await sql(
        `INSERT INTO recovery_order
           (order_id, kind, contact_id, placed_at, currency_code, total, refunded, canceled_at, raw_total, raw_refunded)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}', '{}')`,
        [
          id,
          days === null ? "draft" : "checkout",
          contact,
          days === null ? null : daysAgo(days),
          currency,
          total,
          refunded,
          given.canceled ? daysAgo(1) : null,
        ]
      )
    }

    async function enrolled(id: string, contact: string) {
      await sql(
        `INSERT INTO recovery_enrollment
           (id, contact_id, address_id, sequence_id, state, enrolled_at, counted_from, locale)
         VALUES (?, ?, 'a' || ?, 's', 'completed', ?, ?, 'en')`,
        [id, contact, contact, NOON, NOON]
      )
    }

    async function touch(id: string, enrollment: string, sent: number | null) {
      await sql(
        `INSERT INTO recovery_touch
           (id, enrollment_id, sequence_id, step_id, position, state, due_at, sent_at)
         VALUES (?, ?, 's', ?, 1, 'due', ?, ?)`,
        [id, enrollment, id, NOON, sent === null ? null : daysAgo(sent)]
      )
    }

    async function clicked(id: string, touched: string, actor = "human") {
      await sql(
        `INSERT INTO recovery_touch_event (id, touch_id, kind, actor, occurred_at)
         VALUES (?, ?, 'clicked', ?, ?)`,
        [id, touched, actor, daysAgo(1)]
      )
    }

    async function code(id: string, touched: string, state: string, days = -4) {
      await sql(
        `INSERT INTO recovery_incentive (id, touch_id, code, state, expires_at)
         VALUES (?, ?, ?, ?, ?)`,
        [id, touched, id, state, daysAgo(days)]
      )
    }

    it("has a row of what somebody left, bought and was written", async () => {
      await person("ada", "cus_ada")
      await cart("old", { email: "ada@example.com", abandoned_at: daysAgo(9) })
      await cart("new", {
        email: "ada@example.com",
        last_activity_at: daysAgo(2),
      })
      await cart("active", {
        email: "ada@example.com",
        abandoned_at: null,
        status: "active",
        last_activity_at: daysAgo(1),
      })
      await cart("robot", {
        email: "ada@example.com",
        abandoned_at: daysAgo(0),
        last_activity_at: daysAgo(0),
        robot: "machine_speed",
      })
      await order("o1", "ada", { days: 9, total: "0.1" })
      await order("o2", "ada", { days: 8, total: "0.2" })
      await order("o3", "ada", { days: 4, total: "30", refunded: "9.99" })
      await order("o4", "ada", { days: 3, total: "7", currency: "usd" })
      await order("o5", "ada", { days: 2, canceled: true })
      await order("o6", "ada", { days: null })
      await order("o7", "ada", { days: 7, total: null })
      await enrolled("e1", "ada")
      await touch("t1", "e1", 6)
      await touch("t2", "e1", 5)
      await touch("t3", "e1", null)
      await clicked("v1", "t1")
      await clicked("v2", "t2", "machine")
      await code("c1", "t1", "issued")
      await code("c2", "t2", "redeemed", -9)
      await code("c3", "t3", "issued", -9)
      await sql(
        `INSERT INTO recovery_recovery
           (id, order_id, touch_id, enrollment_id, cart_id, currency_code, revenue, raw_revenue, raw_refunded, clicked_at, recovered_at)
         VALUES ('w1', 'o3', 't1', 'e1', 'old', 'eur', 30, '{}', '{}', ?, ?)`,
        [daysAgo(5), daysAgo(4)]
      )
      expect(await profile("ada")).toMatchObject({
        contact_id: "ada",
        customer_id: "cus_ada",
        first_name: null,
        country_code: "fr",
        locale: "fr",
        cart_id: "new",
        cart_status: "abandoned",
        cart_stage: "contact",
        cart_value: 129.99,
        cart_currency: "eur",
        cart_items: 2,
        cart_products: ["p1", "p2"],
        sales_channel_id: "sc",
        abandoned_at: new Date(daysAgo(3)),
        last_activity_at: new Date(daysAgo(1)),
        order_count: 5,
        first_order_at: new Date(daysAgo(9)),
        last_order_at: new Date(daysAgo(3)),
        spent: { eur: 20.31, usd: 7 },
        main_currency: "eur",
        segment: null,
        messaged_at: new Date(daysAgo(5)),
        message_count: 2,
        clicked_at: new Date(daysAgo(1)),
        recovered_at: new Date(daysAgo(4)),
        code_until: new Date(daysAgo(-4)),
      })
      expect(await noted()).toEqual([])
    })

    it("knows a cart by its address, and by the account only without one", async () => {
      await person("ada", "cus_ada")
      await person("ben")
      await cart("theirs", { email: "ben@example.com", customer_id: "cus_ada" })
      expect((await profile("ada"))?.cart_id).toBeNull()
      expect((await profile("ben"))?.cart_id).toBe("theirs")
      await cart("bare", { email: null, customer_id: "cus_ada" })
      expect((await profile("ada"))?.cart_id).toBe("bare")
      await sql(
        "UPDATE recovery_tracked_cart SET email = 'ben@example.com', abandoned_at = ? WHERE cart_id = 'bare'",
        [daysAgo(1)]
      )
      expect((await profile("ada"))?.cart_id).toBeNull()
      expect((await profile("ben"))?.cart_id).toBe("bare")
    })

    /** Who is noted by a statement, which is then taken back. */
    async function notedBy(statement: string): Promise<string[]> {
      const back = new Error("taken back")
      let people: string[] = []
      await service
        .transaction(async (db) => {
          await db.execute(statement)
          people = (await db.execute<{ contact_id: string }>(NOTED)).map(
            ({ contact_id }) => contact_id
          )
          throw back
        })
        .catch((error) => {
          if (error !== back) {
            throw error
          }
        })
      return people
    }

    describe("is made anew", () => {
      const CHANGES: [what: string, statement: string, people: string[]][] = [
        [
          "a name",
          "UPDATE recovery_contact SET first_name = 'A' WHERE id = 'ada'",
          ["ada"],
        ],
        [
          "an account",
          "UPDATE recovery_contact SET customer_id = 'x' WHERE id = 'ada'",
          ["ada"],
        ],
        [
          "a new person",
          "INSERT INTO recovery_contact (id) VALUES ('eve')",
          ["eve"],
        ],
        [
          "an address that moves",
          "UPDATE recovery_address SET contact_id = 'ben' WHERE id = 'aada'",
          ["ada", "ben"],
        ],
        [
          "an address that goes",
          "DELETE FROM recovery_address WHERE id = 'aada'",
          ["ada"],
        ],
        [
          "an order",
          "INSERT INTO recovery_order (order_id, kind, contact_id, placed_at, currency_code) VALUES ('n', 'direct', 'ada', now(), 'eur')",
          ["ada"],
        ],
        [
          "an order that moves",
          "UPDATE recovery_order SET contact_id = 'ben' WHERE order_id = 'o'",
          ["ada", "ben"],
        ],
        [
          "an order that is canceled",
          "UPDATE recovery_order SET canceled_at = now() WHERE order_id = 'o'",
          ["ada"],
        ],
        [
          "a refund",
          "UPDATE recovery_order SET refunded = 1 WHERE order_id = 'o'",
          ["ada"],
        ],
        [
          "a draft that becomes an order",
          "UPDATE recovery_order SET placed_at = now() WHERE order_id = 'draft'",
          ["ben"],
        ],
        [
          "an order that goes",
          "DELETE FROM recovery_order WHERE order_id = 'o'",
          ["ada"],
        ],
        [
          "an enrollment that moves",
          "UPDATE recovery_enrollment SET contact_id = 'ben' WHERE id = 'e'",
          ["ada", "ben"],
        ],
        [
          "messages that are sent",
          "UPDATE recovery_touch SET sent_at = now(), state = 'sent' WHERE id IN ('t', 't2', 'u')",
          ["ada", "ben"],
        ],
        [
          "a message sent again",
          "UPDATE recovery_touch SET sent_at = now() WHERE id = 's'",
          ["ada"],
        ],
        [
          "a click",
          "INSERT INTO recovery_touch_event (id, touch_id, kind, actor, occurred_at) VALUES ('n', 't', 'clicked', 'human', now())",
          ["ada"],
        ],
        [
          "a click that was no human's",
          "UPDATE recovery_touch_event SET actor = 'machine' WHERE id = 'v'",
          ["ada"],
        ],
        [
          "a click that was one",
          "UPDATE recovery_touch_event SET actor = 'human' WHERE id = 'm'",
          ["ada"],
        ],
        [
          "a code",
          "UPDATE recovery_incentive SET state = 'issued' WHERE id = 'r'",
          ["ada"],
        ],
        [
          "a code that is used",
          "UPDATE recovery_incentive SET state = 'redeemed' WHERE id = 'c'",
          ["ada"],
        ],
        [
          "a code that is to be taken back",
          "UPDATE recovery_incentive SET revoke_requested = true WHERE id = 'c'",
          ["ada"],
        ],
        [
          "a recovery",
          "INSERT INTO recovery_recovery (id, order_id, touch_id, enrollment_id, cart_id, currency_code, revenue, raw_revenue, raw_refunded, clicked_at, recovered_at) VALUES ('w', 'o', 't', 'e', 'k', 'eur', 1, '{}', '{}', now(), now())",
          ["ada"],
        ],
        [
          "a cart that is left",
          "UPDATE recovery_tracked_cart SET status = 'abandoned', abandoned_at = now() WHERE cart_id = 'active'",
          ["ada"],
        ],
        [
          "a cart that is bought",
          "UPDATE recovery_tracked_cart SET status = 'completed' WHERE cart_id = 'k'",
          ["ada"],
        ],
        [
          "a cart's worth",
          "UPDATE recovery_tracked_cart SET value = 3 WHERE cart_id = 'k'",
          ["ada"],
        ],
        [
          "a cart that is a robot's",
          "UPDATE recovery_tracked_cart SET robot = 'machine_speed' WHERE cart_id = 'k'",
          ["ada"],
        ],
        [
          "a cart that changes hands",
          "UPDATE recovery_tracked_cart SET email = 'ben@example.com' WHERE cart_id = 'k'",
          ["ada", "ben"],
        ],
        [
          "a cart that an account has",
          "UPDATE recovery_tracked_cart SET email = NULL, customer_id = 'cus_ben' WHERE cart_id = 'k'",
          ["ada", "ben"],
        ],
      ]

      const NOTHING: [what: string, statement: string][] = [
        [
          "touches that are claimed",
          "UPDATE recovery_touch SET state = 'claimed', attempt = 1 WHERE sent_at IS NULL",
        ],
        [
          "a sent one that is followed",
          "UPDATE recovery_touch SET followed = true WHERE id = 's'",
        ],
        [
          "a draft",
          "INSERT INTO recovery_order (order_id, kind, contact_id, currency_code) VALUES ('n', 'draft', 'ada', 'eur')",
        ],
        [
          "an order that is looked at again",
          "UPDATE recovery_order SET look_at = now(), print = 'p' WHERE order_id = 'o'",
        ],
        [
          "an active cart",
          "UPDATE recovery_tracked_cart SET last_activity_at = now(), value = 5 WHERE cart_id = 'active'",
        ],
        [
          "a look at a cart",
          "UPDATE recovery_tracked_cart SET failed_looks = 1 WHERE cart_id = 'k'",
        ],
        [
          "a view",
          "INSERT INTO recovery_touch_event (id, touch_id, kind, actor, occurred_at) VALUES ('n', 't', 'viewed', 'human', now())",
        ],
        [
          "a machine's click",
          "INSERT INTO recovery_touch_event (id, touch_id, kind, actor, occurred_at) VALUES ('n', 't', 'clicked', 'machine', now())",
        ],
        [
          "a language that was confirmed",
          "UPDATE recovery_contact SET locale_chosen_at = now(), last_order_at = now() WHERE id = 'ada'",
        ],
        [
          "an enrollment that ends",
          "UPDATE recovery_enrollment SET state = 'exited', exit_reason = 'purchased' WHERE id = 'e'",
        ],
      ]

      beforeEach(async () => {
        await person("ada", "cus_ada")
        await person("ben", "cus_ben")
        await person("eva")
        await order("o", "ada")
        await order("draft", "ben", { days: null })
        await enrolled("e", "ada")
        await enrolled("f", "ben")
        await touch("t", "e", null)
        await touch("t2", "e", null)
        await touch("s", "e", 3)
        await touch("u", "f", null)
        await clicked("v", "s")
        await clicked("m", "s", "machine")
        await code("c", "s", "issued")
        await code("r", "t", "reserved")
        await cart("k", { email: "ada@example.com" })
        await cart("active", {
          email: "ada@example.com",
          abandoned_at: null,
          status: "active",
        })
        await fold()
        expect(await noted()).toEqual([])
      })

      it("by each change that it is made of, and by no other", async () => {
        const found: Record<string, string[]> = {}
        for (const [what, statement] of [...CHANGES, ...NOTHING]) {
          found[what] = await notedBy(statement)
        }
        expect(found).toEqual({
          ...Object.fromEntries(
            CHANGES.map(([what, , people]) => [what, people])
          ),
          ...Object.fromEntries(NOTHING.map(([what]) => [what, []])),
        })
      })

      it("and comes out as one that is made from nothing", async () => {
        for (const [, statement] of CHANGES) {
          // One that another has made impossible is no change.
          await sql(statement).catch(() => {})
          await fold()
        }
        const columns = `(to_jsonb(p) - 'created_at' - 'updated_at')`
        const list = () =>
          sql(
            `SELECT ${columns} AS row FROM recovery_profile AS p ORDER BY contact_id`
          )
        const folded = await list()
        await sql("DELETE FROM recovery_profile")
        await sql("DELETE FROM recovery_cursor")
        await fold()
        expect(await list()).toEqual(folded)
        expect(folded.length).toBeGreaterThan(2)
      })
    })

    it("is made of all others when one cannot be", async () => {
      for (const id of ["ada", "ben", "eva"]) {
        await person(id)
      }
      await sql("ALTER TABLE recovery_profile ADD CHECK (contact_id <> 'ben')")
      expect((await fold()).complete).toBe(true)
      expect(
        await sql("SELECT contact_id FROM recovery_profile ORDER BY 1")
      ).toEqual([{ contact_id: "ada" }, { contact_id: "eva" }])
      expect(await noted()).toEqual([])
    })

    it("is made of everybody whom a shop knew before", async () => {
      await person("ada")
      await person("ben")
      await sql("DELETE FROM recovery_profile_change")
      expect(await fold()).toEqual({ taken: 2, complete: true })
      expect(await fold()).toEqual({ taken: 0, complete: true })
      expect(await sql("SELECT FROM recovery_profile")).toHaveLength(2)
    })

    it("goes with whoever is erased, and is not made again", async () => {
      await person("ada")
      await fold()
      await service.transaction((db) =>
        eraseContacts(db, {
          ids: ["ada"],
          at: NOON,
          erasingUntil: null,
          keepHash: false,
        })
      )
      expect(await sql("SELECT FROM recovery_profile")).toEqual([])
      await cart("k", { email: "ada@example.com" })
      await order("o", "ada")
      expect(await profile("ada")).toBeUndefined()
    })

    it("is one where two become one", async () => {
      await person("ada", "cus_ada")
      await person("ben")
      await cart("k", { email: "ben@example.com" })
      await order("o", "ben")
      await fold()
      await service.transaction((db) => mergeContacts(db, ["ada", "ben"], NOON))
      expect(await sql("SELECT contact_id FROM recovery_profile")).toEqual([
        { contact_id: "ada" },
      ])
      expect(await profile("ada")).toMatchObject({
        cart_id: "k",
        order_count: 1,
      })
      expect(await profile("ben")).toBeUndefined()
    })

    it("waits for nobody, and forgets nobody whom another holds", async () => {
      await person("ada")
      await person("ben")
      await sql("DELETE FROM recovery_profile_change")
      await service.transaction(async (db) => {
        await db.execute(
          "UPDATE recovery_contact SET first_name = 'A' WHERE id = 'ada'"
        )
        expect((await fold()).taken).toBe(2)
        expect(await noted()).toEqual(["ada"])
      })
      expect(await profile("ada")).toBeDefined()
      expect(await profile("ben")).toBeDefined()
    })

    type Bought = {
      who: number
      days: number
      total: number
      currency: string
      canceled: boolean
    }

    /** Scores of a ledger, by the pure rules alone. */
    function expected(ledger: Bought[], people: number) {
      const buyers = Array.from({ length: people }, (_, who) => {
        const own = ledger.filter((one) => one.who === who && !one.canceled)
        const of = (currency: string) =>
          own.filter((one) => one.currency === currency)
        const newest = (some: Bought[]) =>
          Math.min(...some.map(({ days }) => days))
        const [main = null] = [...new Set(own.map((one) => one.currency))].sort(
          (a, b) =>
            of(b).length - of(a).length ||
            newest(of(a)) - newest(of(b)) ||
            (a < b ? -1 : 1)
        )
        return {
          who,
          main,
          age: newest(own) * DAY,
          orders: own.length,
          spent: main
            ? of(main).reduce((sum, { total }) => sum + total, 0) / 100
            : 0,
        }
      }).filter(({ orders }) => orders)
      const ages = quintileEdges(buyers.map(({ age }) => age))
      const orders = quintileEdges(buyers.map((one) => one.orders))
      return Array.from({ length: people }, (_, who) => {
        const buyer = buyers.find((one) => one.who === who)
        if (!buyer) {
          return [who, null, null, null, null]
        }
        const recency = recencyScoreOf(buyer.age, ages)
        const frequency = scoreOf(buyer.orders, orders)
        const alike = buyers.filter(({ main }) => main === buyer.main)
        const money = quintileEdges(alike.map(({ spent }) => spent))
        return [
          who,
          recency,
          frequency,
          scoreOf(buyer.spent, money),
          segmentOf(recency, frequency),
        ]
      })
    }

    const scored = async () =>
      (
        await sql(
          `SELECT substr(contact_id, 2)::int AS who, recency_score,
                  frequency_score, monetary_score, segment
             FROM recovery_profile ORDER BY who`
        )
      ).map((row) => Object.values(row))

    const score = (now = NOON, ms = 20_000) =>
      keepScores(service, { now, box: new TimeBox(ms) })

    it("is scored as the pure rules say, whatever the ledger", async () => {
      const PEOPLE = 9
      for (let n = 0; n < PEOPLE; n++) {
        await person(`p${n}`)
      }
      const bought = fc.record({
        who: fc.nat({ max: PEOPLE - 1 }),
        days: fc.nat({ max: 4 }),
        // Cents, so that ties are many and sums are exact.
        total: fc.integer({ min: 0, max: 3 }).map((n) => n * 25),
        currency: fc.constantFrom("eur", "eur", "usd"),
        canceled: fc.boolean(),
      })
      await fc.assert(
        fc.asyncProperty(
          fc.array(bought, { minLength: 1, maxLength: 40 }),
          async (ledger) => {
            await sql("DELETE FROM recovery_order")
            await sql("DELETE FROM recovery_cursor")
            await sql(
              `INSERT INTO recovery_order
                 (order_id, kind, contact_id, placed_at, currency_code, total, refunded, canceled_at)
               SELECT 'o' || place, 'checkout', 'p' || who,
                      ?::timestamptz - make_interval(days => days), currency,
                      total / 100, 0,
                      CASE WHEN canceled THEN ?::timestamptz END
                 FROM jsonb_to_recordset(?::jsonb) AS one(
                        who int, days int, total numeric, currency text,
                        canceled boolean, place int)`,
              [
                NOON,
                NOON,
                JSON.stringify(ledger.map((one, place) => ({ ...one, place }))),
              ]
            )
            await fold()
            await score()
            expect(await scored()).toEqual(expected(ledger, PEOPLE))
            // Whoever is made anew keeps the score that they have.
            const before = await scored()
            await sql(
              "UPDATE recovery_profile SET segment = NULL, recency_score = NULL"
            )
            await sql(
              "INSERT INTO recovery_profile_change (contact_id) SELECT id FROM recovery_contact"
            )
            await fold()
            expect(await scored()).toEqual(before)
          }
        ),
        { numRuns: runs(15) }
      )
    })

    it("is scored once a day, a page at a time, also after a crash", async () => {
      await sql(
        `INSERT INTO recovery_profile (contact_id, order_count, last_order_at, spent, main_currency)
         SELECT 'p' || n, 1 + n % 7, ?::timestamptz - make_interval(mins => n),
                '{"eur": 5}', 'eur'
           FROM generate_series(1, 12000) AS n`,
        [NOON]
      )
      await cart("k1", { value: 10 })
      await cart("k2", { value: 20.5 })
      await cart("k3", { value: 900, robot: "machine_speed" })
      await cart("k4", { value: 900, abandoned_at: daysAgo(91) })
      expect(await score(NOON, 0)).toBe(5000)
      // Another worker goes on, and a third one finds nothing left.
      const more = await Promise.all([score(NOON, 0), score(NOON, 0)])
      expect(more.reduce((a, b) => a + b)).toBe(7000)
      expect(await score()).toBe(0)
      expect(
        await sql(
          "SELECT currency_code, high_value, carts FROM recovery_value_mark"
        )
      ).toEqual([{ currency_code: "eur", high_value: 18.4, carts: 2 }])
      await sql(
        "UPDATE recovery_profile SET order_count = 0, last_order_at = NULL WHERE contact_id = 'p1'"
      )
      expect(await score(new Date(NOON.getTime() + DAY - 1))).toBe(0)
      expect(await score(new Date(NOON.getTime() + DAY))).toBeGreaterThan(0)
      const [gone] = await sql(
        "SELECT segment, recency_score FROM recovery_profile WHERE contact_id = 'p1'"
      )
      expect(gone).toEqual({ segment: null, recency_score: null })
    })

    it("keeps a segment while everybody is to be scored anew soon", async () => {
      await person("c1")
      await order("o1", "c1")
      await fold()
      expect(await score()).toBe(1)
      const { segment } = (await profile("c1"))!
      expect(segment).toEqual(expect.any(String))
      await service.transaction(scoreSoon)
      // Somebody is made anew before the scoring has come to it.
      await order("o2", "c1")
      expect((await profile("c1"))!.segment).toEqual(expect.any(String))
      await sql("UPDATE recovery_profile SET segment = NULL")
      expect(await score(new Date(NOON.getTime() + 60_000))).toBe(1)
      expect(await score(new Date(NOON.getTime() + 120_000))).toBe(0)
      expect((await profile("c1"))!.segment).toEqual(expect.any(String))
    })

    it("is scored anew where a clock that was ahead scored before", async () => {
      expect(await score(new Date(NOON.getTime() + 14 * DAY))).toBe(0)
      await person("c1")
      await order("o1", "c1")
      await fold()
      expect(await score()).toBe(1)
      expect((await profile("c1"))!.segment).toEqual(expect.any(String))
    })

    it("is written by one worker at a time, and by two none the less", async () => {
      for (let n = 0; n < 40; n++) {
        await person(`p${n}`)
      }
      await Promise.all([fold(), fold(), fold()])
      await fold()
      expect(await sql("SELECT FROM recovery_profile")).toHaveLength(40)
      expect(await noted()).toEqual([])
    })
  },
})
