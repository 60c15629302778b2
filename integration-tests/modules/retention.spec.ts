import type { MedusaContainer } from "@medusajs/framework/types"

import { hashAddress } from "../../src/domain/contact/hash-address"
import type { Db } from "../../src/modules/recovery/db"
import { readCursors } from "../../src/modules/recovery/queries/cursor/read-cursors"
import type RecoveryModuleService from "../../src/modules/recovery/service"
import { refuse } from "../../src/workflows/contact/refuse"
import { TimeBox } from "../../src/workflows/process/time-box"
import { RECOVERY_MODULE } from "../../src/modules/recovery"
import { purge } from "../../src/workflows/retention/purge"
import { moduleTest } from "../support/module-test"

jest.setTimeout(300_000)

const NOON = new Date("2026-03-01T12:00:00Z")
const DAY = 86_400_000
const daysAgo = (days: number) =>
  new Date(NOON.getTime() - days * DAY).toISOString()

moduleTest({
  testSuite: ({ service }) => {
    const container = () =>
      ({
        resolve: (name: string) =>
          name === RECOVERY_MODULE ? service : undefined,
      }) as unknown as MedusaContainer

    const run = <T>(work: (db: Db) => Promise<T>) => service.read(work)

    const sql = (statement: string, params: unknown[] = []) =>
      run((db) => db.execute<Record<string, any>>(statement, params))

    /** A tick's part; how many rows were let go of. */
    async function tick(ms = 20_000, now = NOON) {
      const cursors = await service.read(readCursors)
      return await purge(container(), { now, box: new TimeBox(ms), cursors })
    }

    const count = async (table: string, where = "true") =>
      (await sql(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`))[0]!
        .n as number

    /** A person whose one message went out so many days ago. */
    async function person(n: number, days: number, state = "completed") {
      const at = daysAgo(days)
      const email = `p${n}@example.com`
      const hash = hashAddress(service.options.secret, "email", email)
      await sql(
        `INSERT INTO recovery_contact (id, first_name, customer_id, created_at)
         VALUES ('c' || ?, 'Ada', 'cus' || ?, ?)`,
        [n, n, at]
      )
      await sql(
        `INSERT INTO recovery_address (id, contact_id, channel, address, address_hash)
         VALUES ('a' || ?, 'c' || ?, 'email', ?, ?)`,
        [n, n, email, hash]
      )
      await sql(
        `INSERT INTO recovery_tracked_cart
           (id, cart_id, last_activity_at, status, abandoned_at, email, customer_name, raw_value)
         VALUES ('rtc_k' || ?, 'k' || ?, ?, 'abandoned', ?, ?, 'Ada Byron', '{}')`,
        [n, n, at, at, email]
      )
      await sql(
        `INSERT INTO recovery_enrollment
           (id, contact_id, address_id, sequence_id, cart_id, state, enrolled_at, exited_at, counted_from, locale)
         VALUES ('e' || ?, 'c' || ?, 'a' || ?, 's', 'k' || ?, ?, ?, ?, ?, 'en')`,
        [n, n, n, n, state, at, state === "active" ? null : at, at]
      )
      await sql(
        `INSERT INTO recovery_touch
           (id, enrollment_id, sequence_id, step_id, position, state, due_at, attempt, sent_at, error)
         VALUES ('t' || ?, 'e' || ?, 's', 'x', 1, 'sent', ?, 1, ?, 'said Ada')`,
        [n, n, at, at]
      )
      await sql(
        `INSERT INTO recovery_message
           (id, touch_id, address_id, locale, cart, view, layout_hash, updated_at)
         VALUES ('m' || ?, 't' || ?, 'a' || ?, 'en', '{"sales_channel_id": "sc", "region_id": "reg", "shipping_address": {"first_name": "Ada", "country_code": "fr"}, "metadata": {"for": "Ada"}}', '{"greeting": "Hi Ada"}', 'l', ?)`,
        [n, n, n, at]
      )
      for (const [kind, expires] of [
        ["restore", at],
        ["unsubscribe", null],
      ]) {
        await sql(
          `INSERT INTO recovery_link (id, touch_id, address_id, purpose, token_hash, expires_at)
           VALUES ('l' || ?, 't' || ?, 'a' || ?, ?, 'h' || ?, ?)`,
          [`${n}${kind}`, n, n, kind, `${n}${kind}`, expires]
        )
      }
      await sql(
        `INSERT INTO recovery_touch_event (id, touch_id, kind, actor, occurred_at, user_agent)
         VALUES ('v' || ?, 't' || ?, 'clicked', 'human', ?, 'Firefox'),
                ('w' || ?, 't' || ?, 'unsubscribed', 'human', ?, NULL)`,
        [n, n, at, n, n, at]
      )
    }

    it("lets go of each kind when its time is over, and not before", async () => {
      await person(1, 40)
      await person(2, 100)
      await person(3, 400)
      // Of nobody that is a contact, with an address and without.
      for (const [id, email] of [
        ["k8", null],
        ["k9", "nobody@example.com"],
      ]) {
        await sql(
          `INSERT INTO recovery_tracked_cart
             (id, cart_id, last_activity_at, status, abandoned_at, email, patterns, raw_value)
           VALUES ('rtc_' || ?, ?, ?, 'abandoned', ?, ?, '["home:1"]', '{}')`,
          [id, id, daysAgo(400), daysAgo(400), email]
        )
      }
      expect(await tick()).toBeGreaterThan(0)
      const messages = await sql(
        "SELECT touch_id, view, cart, dropped_at IS NULL AS kept FROM recovery_message ORDER BY id"
      )
      expect(messages.map(({ kept }) => kept)).toEqual([true, false, false])
      expect(messages[1]).toMatchObject({
        view: {},
        // By its country the page of preferences says what somebody gets.
        cart: {
          sales_channel_id: "sc",
          region_id: "reg",
          shipping_address: { country_code: "fr" },
        },
      })
      expect(messages[2]!.cart).toEqual({ sales_channel_id: "sc" })
      const people = await sql(
        "SELECT first_name, customer_id FROM recovery_contact ORDER BY id"
      )
      expect(people).toEqual([
        { first_name: "Ada", customer_id: "cus1" },
        { first_name: "Ada", customer_id: "cus2" },
        { first_name: null, customer_id: null },
      ])
      const carts = await sql(
        "SELECT email, customer_name, patterns FROM recovery_tracked_cart ORDER BY id"
      )
      for (const cart of carts.slice(2)) {
        expect(cart).toEqual({
          email: null,
          customer_name: null,
          patterns: null,
        })
      }
      expect(
        await count("recovery_tracked_cart", "erased_at IS NOT NULL")
      ).toBe(2)
      expect(carts[1]!.email).toBe("p2@example.com")
      // Clicks are kept for as long as orders, and figures, may need them.
      expect(await count("recovery_touch_event", "kind = 'clicked'")).toBe(2)
      expect(
        await count("recovery_touch_event", "user_agent IS NOT NULL")
      ).toBe(1)
      expect(await count("recovery_touch_event")).toBe(5)
      expect(
        (
          await sql(
            "SELECT id FROM recovery_link WHERE purpose = 'restore' ORDER BY id"
          )
        ).map(({ id }) => id)
      ).toEqual(["l1restore", "l2restore"])
      expect(await count("recovery_touch", "sent_at IS NOT NULL")).toBe(3)
      // Nothing is left to be done.
      expect(await tick()).toBe(0)
    })

    it("who says no by an old link is blocked, though nobody knows their address", async () => {
      await person(1, 400)
      await tick()
      await service.transaction((db) =>
        refuse(db, service.options, { address_id: "a1", at: NOON })
      )
      const [block] = await service.listSuppressions({})
      expect(block).toMatchObject({
        reason: "unsubscribed",
        address_hash: hashAddress(
          service.options.secret,
          "email",
          "p1@example.com"
        ),
      })
      expect(await count("recovery_suppression")).toBe(1)
    })

    it("keeps what is still needed: live stories, codes, orders, carts being shopped in", async () => {
      await person(1, 400, "active")
      await person(2, 400)
      await person(3, 400)
      await sql(
        `INSERT INTO recovery_incentive (id, touch_id, code, state, expires_at)
         VALUES ('i', 't2', 'X', 'issued', ?)`,
        [daysAgo(-1)]
      )
      await sql(
        `INSERT INTO recovery_order (order_id, kind, contact_id, placed_at, currency_code)
         VALUES ('o', 'checkout', 'c2', ?, 'eur')`,
        [daysAgo(10)]
      )
      await sql(
        `INSERT INTO recovery_tracked_cart (id, cart_id, last_activity_at, email, raw_value)
         VALUES ('rtc_new', 'new', ?, 'p3@example.com', '{}')`,
        [daysAgo(1)]
      )
      await tick()
      expect(await count("recovery_contact", "first_name = 'Ada'")).toBe(3)
      expect(
        await count(
          "recovery_touch_event",
          "kind = 'clicked' AND touch_id = 't2'"
        )
      ).toBe(1)
      expect(await count("recovery_tracked_cart", "id = 'rtc_new'")).toBe(1)
      expect(
        (
          await sql(
            "SELECT email FROM recovery_tracked_cart WHERE id = 'rtc_k1'"
          )
        )[0]
      ).toEqual({ email: "p1@example.com" })
    })

    it("carts that were never left go, others' rows stay", async () => {
      await sql(
        `INSERT INTO recovery_tracked_cart (id, cart_id, last_activity_at, status, email, raw_value)
         SELECT 'rtc_' || status || days, status || days, ?::timestamptz - days * interval '1 day', status, 'x@example.com', '{}'
           FROM unnest(ARRAY['active', 'empty', 'completed']) AS status, unnest(ARRAY[10, 40]) AS days`,
        [NOON.toISOString()]
      )
      await tick()
      const rows = await sql(
        "SELECT cart_id FROM recovery_tracked_cart ORDER BY cart_id"
      )
      // One that was never judged is judged first.
      expect(rows.map(({ cart_id }) => cart_id)).toEqual([
        "active10",
        "active40",
        "completed10",
        "empty10",
      ])
    })

    it("so many rows a tick, and the next goes on, also in another process", async () => {
      await sql(
        `INSERT INTO recovery_pulse (id, kind, hour)
         SELECT 'p' || lpad(n::text, 6, '0'), 'cart', ?::timestamptz - n * interval '1 hour'
           FROM generate_series(1, 12000) AS n`,
        [NOON.toISOString()]
      )
      const old = 12_000 - 365 * 24
      let left = 12_000
      let ticks = 0
      while (left > 365 * 24 && ticks < 40) {
        await tick()
        const now = await count("recovery_pulse")
        expect(left - now).toBeLessThanOrEqual(1_000)
        left = now
        ticks += 1
      }
      expect(left).toBe(12_000 - old)
      expect(ticks).toBeGreaterThan(old / 1_000)
    })

    it("a crash in the middle leaves each row as it was or done, and the next tick ends it", async () => {
      for (let n = 1; n <= 5; n++) {
        await person(n, 400)
      }
      const broken = Object.create(service) as RecoveryModuleService
      let calls = 0
      broken.transaction = (async (work: (db: Db) => Promise<unknown>) =>
        await service.transaction(async (db) => {
          const result = await work(db)
          if (++calls === 2) {
            throw new Error("killed before the commit")
          }
          return result
        })) as typeof service.transaction
      const cursors = await service.read(readCursors)
      await expect(
        purge(
          {
            resolve: (name: string) =>
              name === RECOVERY_MODULE ? broken : undefined,
          } as unknown as MedusaContainer,
          { now: NOON, box: new TimeBox(20_000), cursors }
        )
      ).rejects.toThrow("killed")
      const half = await count("recovery_contact", "erased_at IS NULL")
      expect(half).toBeGreaterThan(0)
      // Whole people only.
      expect(
        await count(
          "recovery_contact AS c JOIN recovery_address AS a ON a.contact_id = c.id",
          "(c.erased_at IS NULL) <> (a.address NOT LIKE 'erased:%')"
        )
      ).toBe(0)
      await tick()
      expect(await count("recovery_contact", "erased_at IS NULL")).toBe(0)
    })

    it("without time it does nothing", async () => {
      await person(1, 400)
      const before = await count("recovery_contact", "erased_at IS NULL")
      await tick(0)
      expect(await count("recovery_contact", "erased_at IS NULL")).toBe(before)
    })
  },
})
