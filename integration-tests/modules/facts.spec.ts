import fc from "fast-check"

import type { MedusaContainer } from "@medusajs/framework/types"

import { RECOVERY_MODULE } from "../../src/modules/recovery"
import type { Db } from "../../src/modules/recovery/db"
import { listFacts } from "../../src/modules/recovery/queries/fact/list-facts"
import { putInLine } from "../../src/modules/recovery/queries/fact/put-in-line"
import { keepLine } from "../../src/workflows/fact/keep-line"
import { TimeBox } from "../../src/workflows/process/time-box"
import { dropFacts } from "../../src/workflows/retention/drop-facts"
import { moduleTest } from "../support/module-test"
import { runs } from "../support/runs"

jest.setTimeout(300_000)

const NOON = new Date("2026-03-01T12:00:00Z")
const DAY = 86_400_000
const daysAgo = (days: number) =>
  new Date(NOON.getTime() - days * DAY).toISOString()

const CART = (id: string, more = "NULL") =>
  `INSERT INTO recovery_tracked_cart
     (id, cart_id, last_activity_at, status, abandoned_at, currency_code, value, raw_value, item_count, stage, sales_channel_id, robot)
   VALUES ('rtc_${id}', '${id}', '${daysAgo(2)}', 'abandoned', '${daysAgo(2)}', 'eur', 129.99, '{}', 2, 'contact', 'sc', ${more})`

moduleTest({
  testSuite: ({ service }) => {
    const container = {
      resolve: (name: string) =>
        name === RECOVERY_MODULE ? service : undefined,
    } as unknown as MedusaContainer

    const sql = (statement: string) =>
      service.read((db: Db) => db.execute<Record<string, any>>(statement))

    /** A transaction that is ended when somebody says so. */
    async function open(statement: string) {
      let end!: (commits: boolean) => void
      const told = new Promise<boolean>((resolve) => (end = resolve))
      let done: Promise<unknown> = Promise.resolve()
      await new Promise<void>((written, failed) => {
        done = service
          .transaction(async (db) => {
            await db.execute(statement)
            written()
            if (!(await told)) {
              throw new Error("taken back")
            }
          })
          .catch(failed)
      })
      return async (commits: boolean) => {
        end(commits)
        await done
      }
    }

    const line = () => keepLine(service, new TimeBox(20_000))

    /** One who reads as readers do: from where they stopped. */
    function reader(limit = 100) {
      let after = "0"
      return async () => {
        const facts = await service.read((db) =>
          listFacts(db, { after, limit })
        )
        after = facts.at(-1)?.place ?? after
        return facts.map(({ cart_id }) => cart_id)
      }
    }

    describe("a reader", () => {
      it("is told of what was committed late, though its id is lower", async () => {
        const read = reader()
        const slow = await open(CART("slow"))
        await sql(CART("quick"))
        await line()
        expect(await read()).toEqual(["quick"])
        await slow(true)
        expect(await read()).toEqual([])
        await line()
        expect(await read()).toEqual(["slow"])
        await line()
        expect(await read()).toEqual([])
      })

      it("is told of each committed fact once, in whatever order they are", async () => {
        const step = fc.oneof(
          { weight: 3, arbitrary: fc.constant("open" as const) },
          {
            weight: 3,
            arbitrary: fc.record({ end: fc.nat(9), commits: fc.boolean() }),
          },
          { weight: 2, arbitrary: fc.constant("line" as const) },
          { weight: 1, arbitrary: fc.constant("lines" as const) },
          { weight: 2, arbitrary: fc.constant("read" as const) }
        )
        let made = 0
        await fc.assert(
          fc.asyncProperty(
            fc.array(step, { minLength: 5, maxLength: 25 }),
            fc.integer({ min: 1, max: 4 }),
            async (steps, limit) => {
              await sql("DELETE FROM recovery_fact")
              const read = reader(limit)
              const running: { id: string; end: (ok: boolean) => unknown }[] =
                []
              const committed: string[] = []
              const seen: (string | null)[] = []
              for (const one of steps) {
                if (one === "open" && running.length < 3) {
                  const id = `c${(made += 1)}`
                  running.push({ id, end: await open(CART(id)) })
                } else if (one === "line") {
                  await line()
                } else if (one === "lines") {
                  await Promise.all([line(), line(), line()])
                } else if (one === "read") {
                  seen.push(...(await read()))
                } else if (typeof one === "object" && running.length) {
                  const [ended] = running.splice(one.end % running.length, 1)
                  await ended!.end(one.commits)
                  committed.push(...(one.commits ? [ended!.id] : []))
                }
              }
              for (const { id, end } of running) {
                await end(true)
                committed.push(id)
              }
              await line()
              for (let more = await read(); more.length; more = await read()) {
                seen.push(...more)
              }
              expect([...seen].sort()).toEqual(committed.sort())
            }
          ),
          { numRuns: runs(15) }
        )
      })

      it("waits while another worker gives places, and finds them all", async () => {
        const read = reader()
        await sql(CART("a"))
        let others: number | null = 0
        await service.transaction(async (db) => {
          expect(await putInLine(db, 10)).toBe(1)
          await sql(CART("b"))
          others = await service.transaction((other) => putInLine(other, 10))
          expect(await read()).toEqual([])
        })
        expect(others).toBeNull()
        await line()
        expect(await read()).toEqual(["a", "b"])
      })

      it("goes on behind the last place when all facts were let go of", async () => {
        const read = reader()
        await sql(CART("a"))
        await line()
        await read()
        await sql("DELETE FROM recovery_fact")
        await sql(CART("b"))
        await line()
        expect(await read()).toEqual(["b"])
      })
    })

    describe("a fact", () => {
      beforeEach(async () => {
        for (const statement of [
          CART("left"),
          `INSERT INTO recovery_contact (id) VALUES ('ada')`,
          `INSERT INTO recovery_enrollment (id, contact_id, address_id, sequence_id, cart_id, state, enrolled_at, counted_from, locale)
           VALUES ('e', 'ada', 'a', 's', 'left', 'active', '${daysAgo(2)}', '${daysAgo(2)}', 'en')`,
          ...["t", "u"].map(
            (id) =>
              `INSERT INTO recovery_touch (id, enrollment_id, sequence_id, step_id, position, state, due_at)
               VALUES ('${id}', 'e', 's', '${id}', 1, 'due', '${daysAgo(2)}')`
          ),
          event("human", "human"),
          event("machine", "machine"),
          event("turned", "machine"),
          `UPDATE recovery_touch_event SET actor = 'human' WHERE id = 'turned'`,
          `UPDATE recovery_touch_event SET actor = 'suspect' WHERE id = 'turned'`,
          recovery("won", "recovered"),
          recovery("back", "reversed"),
        ]) {
          await sql(statement)
        }
      })

      const event = (id: string, actor: string, kind = "clicked") =>
        `INSERT INTO recovery_touch_event (id, touch_id, kind, actor, occurred_at)
         VALUES ('${id}', 't', '${kind}', '${actor}', '${daysAgo(1)}')`

      const recovery = (id: string, status: string) =>
        `INSERT INTO recovery_recovery
           (id, order_id, touch_id, enrollment_id, cart_id, status, currency_code, revenue, raw_revenue, refunded, raw_refunded, clicked_at, recovered_at)
         VALUES ('${id}', 'order_${id}', 't', 'e', 'other', '${status}', 'eur', 40.10, '{}', 0, '{}', '${daysAgo(1)}', '${daysAgo(1)}')`

      /** What a statement is told as; it is then taken back. */
      async function toldBy(statement: string) {
        const back = new Error("taken back")
        let facts: Record<string, any>[] = []
        await service
          .transaction(async (db) => {
            const [{ last }] = (await db.execute<{ last: string }>(
              "SELECT COALESCE(max(id), 0) AS last FROM recovery_fact"
            )) as [{ last: string }]
            await db.execute(statement)
            facts = await db.execute(
              "SELECT * FROM recovery_fact WHERE id > ? ORDER BY id",
              [last]
            )
            throw back
          })
          .catch((error) => {
            if (error !== back) {
              throw error
            }
          })
        return facts
      }

      const SENT = `state = 'sent', sent_at = '${daysAgo(1)}'`

      const ONE: [what: string, statement: string, fact: object][] = [
        [
          "an abandoned cart",
          CART("new"),
          {
            kind: "cart_abandoned",
            occurred_at: new Date(daysAgo(2)),
            cart_id: "new",
            detail: {
              value: 129.99,
              currency_code: "eur",
              item_count: 2,
              stage: "contact",
              sales_channel_id: "sc",
            },
          },
        ],
        [
          "its worth",
          "UPDATE recovery_tracked_cart SET value = 7 WHERE cart_id = 'left'",
          {
            kind: "cart_changed",
            cart_id: "left",
            occurred_at: new Date(daysAgo(2)),
          },
        ],
        [
          "its being a robot's",
          "UPDATE recovery_tracked_cart SET robot = 'machine_speed' WHERE cart_id = 'left'",
          { kind: "cart_changed", cart_id: "left" },
        ],
        [
          "a message that went out",
          `UPDATE recovery_touch SET ${SENT} WHERE id = 't'`,
          {
            kind: "message_sent",
            occurred_at: new Date(daysAgo(1)),
            cart_id: "left",
            enrollment_id: "e",
            touch_id: "t",
            contact_id: "ada",
          },
        ],
        [
          "a person's click",
          event("c", "human"),
          {
            kind: "message_clicked",
            occurred_at: new Date(daysAgo(1)),
            cart_id: "left",
            touch_id: "t",
            event_id: "c",
            contact_id: "ada",
          },
        ],
        [
          "a click that turns out to be a person's",
          "UPDATE recovery_touch_event SET actor = 'human' WHERE id = 'machine'",
          { kind: "message_clicked", event_id: "machine", touch_id: "t" },
        ],
        [
          "a click that turns out to be a machine's",
          "UPDATE recovery_touch_event SET actor = 'machine' WHERE id = 'human'",
          {
            kind: "hit_changed",
            event_id: "human",
            occurred_at: new Date(daysAgo(1)),
          },
        ],
        [
          "a click that is a person's again",
          "UPDATE recovery_touch_event SET actor = 'human' WHERE id = 'turned'",
          { kind: "hit_changed", event_id: "turned" },
        ],
        [
          "a no",
          event("n", "human", "unsubscribed"),
          { kind: "unsubscribed", event_id: "n", contact_id: "ada" },
        ],
        [
          "a cart given back",
          `UPDATE recovery_enrollment SET restored_at = '${daysAgo(1)}' WHERE id = 'e'`,
          {
            kind: "cart_restored",
            occurred_at: new Date(daysAgo(1)),
            cart_id: "left",
            enrollment_id: "e",
            contact_id: "ada",
          },
        ],
        [
          "an order that was won, of the cart that was left",
          recovery("new", "recovered"),
          {
            kind: "cart_recovered",
            occurred_at: new Date(daysAgo(1)),
            cart_id: "left",
            touch_id: "t",
            order_id: "order_new",
            contact_id: "ada",
            detail: { revenue: 40.1, currency_code: "eur", with_code: false },
          },
        ],
        [
          "an order that counts after all",
          "UPDATE recovery_recovery SET status = 'recovered' WHERE id = 'back'",
          { kind: "cart_recovered", order_id: "order_back" },
        ],
        [
          "a refund",
          "UPDATE recovery_recovery SET refunded = 5 WHERE id = 'won'",
          {
            kind: "recovery_changed",
            order_id: "order_won",
            occurred_at: new Date(daysAgo(1)),
          },
        ],
        [
          "an order that came to nothing",
          "UPDATE recovery_recovery SET status = 'reversed' WHERE id = 'won'",
          { kind: "recovery_changed", order_id: "order_won" },
        ],
        [
          "a credit taken back",
          "DELETE FROM recovery_recovery WHERE id = 'won'",
          { kind: "recovery_changed", order_id: "order_won", cart_id: "left" },
        ],
      ]

      it("is noted of whatever happens, once", async () => {
        for (const [what, statement, fact] of ONE) {
          expect([what, ...(await toldBy(statement))]).toMatchObject([
            what,
            { place: null, ...fact },
          ])
        }
      })

      const NONE: [what: string, statement: string][] = [
        ["a robot's cart", CART("robot", "'machine_speed'")],
        [
          "who it is that left a cart",
          "UPDATE recovery_tracked_cart SET email = 'x@example.com', status = 'active' WHERE cart_id = 'left'",
        ],
        ["a machine's click", event("m", "machine")],
        ["a click in doubt", event("s", "suspect")],
        ["a look at a page", event("v", "human", "viewed")],
        [
          "a class that counts alike",
          "UPDATE recovery_touch_event SET actor = 'suspect' WHERE id = 'machine'",
        ],
        [
          "a touch that was skipped",
          "UPDATE recovery_touch SET state = 'skipped' WHERE id = 't'",
        ],
        ["a hit whose time is over", "DELETE FROM recovery_touch_event"],
        [
          "a second coming back",
          `WITH first AS (SELECT 1) UPDATE recovery_enrollment SET restored_cart_id = 'x' WHERE id = 'e'`,
        ],
        [
          "an order read again",
          "UPDATE recovery_recovery SET revenue = 40.10, updated_at = now() WHERE id = 'won'",
        ],
      ]

      it("is not noted of what is none", async () => {
        for (const [what, statement] of NONE) {
          expect([what, ...(await toldBy(statement))]).toEqual([what])
        }
      })

      it("names the day that was and the one that is", async () => {
        const facts = await toldBy(
          `UPDATE recovery_recovery SET recovered_at = '${daysAgo(4)}' WHERE id = 'won'`
        )
        expect(facts).toMatchObject([
          { kind: "recovery_changed", occurred_at: new Date(daysAgo(4)) },
          { kind: "recovery_changed", occurred_at: new Date(daysAgo(1)) },
        ])
      })

      it("is noted of each of many messages once, and of none again", async () => {
        expect(
          (await toldBy(`UPDATE recovery_touch SET ${SENT}`)).map(
            ({ touch_id }) => touch_id
          )
        ).toEqual(expect.arrayContaining(["t", "u"]))
        await sql(`UPDATE recovery_touch SET ${SENT}`)
        expect(
          await toldBy("UPDATE recovery_touch SET error = 'x', attempt = 2")
        ).toEqual([])
      })

      it("is gone with what did not happen", async () => {
        const before = await sql("SELECT count(*) FROM recovery_fact")
        await (
          await open(`UPDATE recovery_touch SET ${SENT}`)
        )(false)
        expect(await sql("SELECT count(*) FROM recovery_fact")).toEqual(before)
      })
    })

    it("lets go of what is over, from the beginning of the line", async () => {
      await sql(CART("a"))
      await sql(CART("b"))
      await line()
      await sql(CART("waiting"))
      const drop = (now: Date) =>
        dropFacts(container, {
          now,
          box: new TimeBox(10_000),
          cursors: new Map(),
        })
      expect(await drop(new Date(NOON.getTime() + 80 * DAY))).toBe(0)
      expect(await drop(new Date(NOON.getTime() + 89 * DAY))).toBe(2)
      expect(await sql("SELECT cart_id FROM recovery_fact")).toEqual([
        { cart_id: "waiting" },
      ])
    })
  },
})
