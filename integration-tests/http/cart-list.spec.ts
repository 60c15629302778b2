import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { connect, type Db } from "../../src/modules/recovery/db"
import { eventually, storeTest } from "../support/store-test"

type Listed = { id: string; email: string | null; value: number }

const NAMES = ["Zoë Özil", "Дмитрий", "王伟", "O'Neil", "Ann Byron"]
const STATES = [
  ["active", null, "in_sequence"],
  ["completed", null, "not_recovered"],
  ["exited", "purchased", "purchased"],
  ["exited", "unsubscribed", "unsubscribed"],
  ["exited", "canceled_by_admin", "stopped"],
] as const

storeTest("the list of abandoned carts", (story) => {
  const get = async (params: object = {}) => {
    const { data } = await story.api.get("/admin/recovery/carts", {
      ...story.admin,
      params,
    })
    return data
  }
  const sql = (text: string, params: unknown[] = []) =>
    story.recovery.read((db) => db.execute<{ n: number }>(text, params))

  /** Written by hand: whoever changes a cart, the list must tell it. */
  async function seed(count: number) {
    await sql(
      `INSERT INTO recovery_tracked_cart
         (id, cart_id, last_activity_at, status, email, customer_name, value,
          raw_value, abandoned_at)
       SELECT 'rtc_' || i, 'cart_' || i,
              timestamptz '2026-02-01' + (i * 7 % 5) * interval '1 hour',
              'abandoned',
              CASE WHEN i % 4 > 0 THEN 'p' || i % 9 || '_x@example.com' END,
              (?::text[])[i % 5 + 1], i % 6, '{"value": "0"}',
              timestamptz '2026-03-01 00:00:00.000001'
                + (i % 7) * interval '1 microsecond'
         FROM generate_series(1, ?::integer) AS i`,
      [NAMES, count]
    )
    await sql(
      `INSERT INTO recovery_enrollment
         (id, contact_id, address_id, sequence_id, cart_id, state, exit_reason,
          enrolled_at, counted_from, locale)
       SELECT 'renr_' || i, 'rcon_' || i, 'radr_' || i, 'rseq', 'cart_' || i,
              (?::text[])[i % 5 + 1], (?::text[])[i % 5 + 1], now(), now(),
              'en'
         FROM generate_series(1, ?::integer) AS i`,
      [STATES.map(([state]) => state), STATES.map(([, why]) => why), count]
    )
  }

  async function readAll(params: object, side: "after" | "before") {
    const found: Listed[][] = []
    let page = await get(
      side === "after" ? params : { ...params, before: "last" }
    )
    for (;;) {
      found.push(page.carts)
      const cursor = side === "after" ? page.next : page.previous
      if (!cursor) {
        break
      }
      page = await get({ ...params, [side]: cursor })
    }
    return found
  }

  const ids = (pages: Listed[][]) => pages.flat().map(({ id }) => id)

  it("shows each cart once, from either end, in every order", async () => {
    await seed(23)
    for (const column of [
      "abandoned_at",
      "last_activity_at",
      "value",
      "email",
    ]) {
      for (const order of [column, `-${column}`]) {
        const forward = ids(await readAll({ order, limit: 5 }, "after"))
        expect(new Set(forward).size).toBe(23)
        expect(forward).toHaveLength(23)
        const backward = await readAll({ order, limit: 5 }, "before")
        // Going back ends with the whole first page.
        expect(ids([backward.at(-1)!])).toEqual(forward.slice(0, 5))
        expect(new Set(ids(backward)).size).toBe(23)
        expect(ids([backward[0]!])).toEqual(forward.slice(-5))
        const known = await sql(
          `SELECT cart_id AS n FROM recovery_tracked_cart
            ORDER BY ${column} ${order[0] === "-" ? "DESC" : "ASC"} NULLS LAST,
                     cart_id ${order[0] === "-" ? "DESC" : "ASC"}`
        )
        expect(forward).toEqual(known.map(({ n }) => n))
      }
    }
  })

  it("pages through a filter and a search like through all", async () => {
    await seed(23)
    for (const params of [
      { status: ["stopped", "purchased"] },
      { q: "example" },
      { q: "example", status: "stopped", order: "email" },
    ]) {
      const whole = await get({ ...params, limit: 100 })
      const pages = await readAll({ ...params, limit: 2 }, "after")
      expect(whole.count).toBe(whole.carts.length)
      expect(whole.carts.length).toBeGreaterThan(2)
      expect(ids(pages)).toEqual(whole.carts.map(({ id }: Listed) => id))
    }
  })

  it("leads back from behind an end that has come nearer", async () => {
    await seed(10)
    const asked = { status: "stopped", limit: 1 }
    const { next, carts } = await get(asked)
    await sql(
      `UPDATE recovery_enrollment SET state = 'exited', exit_reason = 'expired'
        WHERE cart_id <> '${carts[0].id}'`
    )
    const page = await get({ ...asked, after: next })
    expect(ids(page.carts)).toEqual(ids(carts))
    expect(page).toMatchObject({ count: 1, previous: null, next: null })
  })

  it("finds a part of a name in every script, and takes it literally", async () => {
    await seed(10)
    for (const [q, count] of [
      ["ÖZIL", 2],
      ["zoë", 2],
      ["OZIL", 2],
      ["zoe ozil", 2],
      ["býron", 2],
      ["P1_X@EXÄMPLE", 2],
      ["дмитр", 2],
      ["ДМИТ", 2],
      ["王", 2],
      ["王伟", 2],
      ["伟", 0],
      ["o'n", 2],
      ["BYRON", 2],
      ["by", 2],
      ["b", 2],
      ["yr", 0],
      ["p1_x@", 2],
      ["p1%x", 0],
      ["1_x", 2],
      ["cart_3", 1],
      ["\\", 0],
    ] as const) {
      const found = await get({ q })
      expect([q, found.count, found.carts.length]).toEqual([q, count, count])
    }
  })

  it("filters by where a cart stands, whoever changed that", async () => {
    await seed(10)
    for (const [, , status] of STATES) {
      expect((await get({ status })).count).toBe(2)
    }
    await sql(
      "UPDATE recovery_enrollment SET state = 'exited', exit_reason = 'expired'"
    )
    expect((await get({ status: "not_recovered" })).count).toBe(10)
    await sql(
      "UPDATE recovery_tracked_cart SET status = 'completed' WHERE cart_id = 'cart_4'"
    )
    expect((await get({ status: "purchased" })).carts).toMatchObject([
      { id: "cart_4" },
    ])
    await sql(
      `INSERT INTO recovery_recovery
         (id, order_id, touch_id, enrollment_id, cart_id, currency_code,
          revenue, raw_revenue, raw_refunded, clicked_at, recovered_at)
       VALUES ('r', 'order_1', 't', 'renr_7', 'cart_7', 'eur', 1, '{}', '{}',
               now(), now())`
    )
    expect((await get({ status: "recovered" })).carts).toMatchObject([
      { id: "cart_7" },
    ])
    await sql("UPDATE recovery_recovery SET status = 'reversed'")
    expect((await get({ status: "recovered" })).count).toBe(0)
    await sql("DELETE FROM recovery_tracked_cart WHERE cart_id <> 'cart_4'")
    expect((await get()).count).toBe(1)
  })

  it("shows a cart that was given back as a new one by its enrollment", async () => {
    await seed(2)
    await sql("DELETE FROM recovery_enrollment WHERE id = 'renr_2'")
    expect((await get({ status: "unreachable" })).carts).toMatchObject([
      { id: "cart_2" },
    ])
    await sql(
      `UPDATE recovery_enrollment
          SET restored_cart_id = 'cart_2', state = 'active', exit_reason = NULL`
    )
    expect((await get({ status: "in_sequence" })).count).toBe(2)
  })

  it("finds among many what many and what few have, in every order", async () => {
    await seed(10_001)
    // The last ones by address alone: no walk along the list comes to them.
    await sql(
      `UPDATE recovery_tracked_cart
          SET customer_name = 'Rare Bird', email = 'z' || cart_id || '@late.test'
        WHERE right(cart_id, 1) = '3' AND email IS NOT NULL`
    )
    await story.tickAfter(0)
    for (const q of ["neil", "p5_x", "rare bird", "zcart_77", "example"]) {
      for (const order of ["email", "-email", "-abandoned_at"]) {
        const direction = order[0] === "-" ? "DESC" : "ASC"
        const known = await sql(
          `SELECT cart_id AS n FROM recovery_tracked_cart
            WHERE customer_name ILIKE '%' || ? || '%'
               OR email ILIKE '%' || replace(?, '_', '\\_') || '%'
            ORDER BY ${order.replace("-", "")} ${direction} NULLS LAST,
                     cart_id ${direction}`,
          [q, q]
        )
        const expected = known.map(({ n }) => n)
        const page = await get({ q, order, limit: 30 })
        const last = await get({ q, order, limit: 30, before: "last" })
        expect([q, order, page.count]).toEqual([
          q,
          order,
          Math.min(expected.length, 1_000),
        ])
        expect(ids([page.carts])).toEqual(expected.slice(0, 30))
        expect(ids([last.carts])).toEqual(expected.slice(-30))
      }
    }
  })

  it("finds by address what begins behind all that a walk looks at", async () => {
    await seed(14_000)
    await sql(
      `UPDATE recovery_tracked_cart
          SET email = CASE WHEN n > 12500 THEN 'jonas.' ELSE 'a' END
                      || cart_id || '@example.com',
              customer_name = CASE WHEN n % 2500 = 7 THEN 'Jonas' END
         FROM (SELECT cart_id AS own, substr(cart_id, 6)::int AS n
                 FROM recovery_tracked_cart) AS numbered
        WHERE cart_id = own`
    )
    await story.tickAfter(0)
    const known = await sql(
      `SELECT cart_id AS n FROM recovery_tracked_cart
        WHERE customer_name = 'Jonas' OR email LIKE 'jonas%'
        ORDER BY email, cart_id`
    )
    const expected = known.map(({ n }) => n)
    expect(expected).toHaveLength(1_505)
    for (const limit of [3, 40]) {
      const asked = { q: "jonas", order: "email", limit }
      const page = await get(asked)
      expect(page).toMatchObject({ count: 1_000, count_is_capped: true })
      expect(ids([page.carts])).toEqual(expected.slice(0, limit))
      const second = await get({ ...asked, after: page.next })
      expect(ids([second.carts])).toEqual(expected.slice(limit, 2 * limit))
    }
  })

  it("says where counting stopped", async () => {
    await seed(10_001)
    // More than a page waits for: the ticks do it.
    await story.tickAfter(0)
    expect(await get()).toMatchObject({ count: 10_000, count_is_capped: true })
    expect(await get({ q: "example" })).toMatchObject({
      count: 1_000,
      count_is_capped: true,
    })
    expect(await get({ status: "stopped" })).toMatchObject({
      count: 2_000,
      count_is_capped: false,
    })
  })

  it("ends a statement in the database when it is given up", async () => {
    const knex = story.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    const manager = {
      getTransactionContext: () => undefined,
      getKnex: () => knex,
    }
    const db: Db = connect(manager as never, 300)
    await expect(db.execute("SELECT pg_sleep(120)")).rejects.toThrow(/timeout/i)
    await eventually(async () => {
      const [row] = await sql(
        `SELECT count(*)::int AS n FROM pg_stat_activity
          WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'
            AND datname = current_database()`
      )
      expect(row!.n).toBe(0)
    })
  })
})
