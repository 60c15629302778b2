import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"

import { setCursor } from "../../src/modules/recovery/queries/cursor/set-cursor"
import backfill from "../../src/scripts/backfill-orders"
import { backfillOrders } from "../../src/workflows/attribution/backfill-orders"
import { TimeBox } from "../../src/workflows/process/time-box"
import { eventually, storeTest } from "../support/store-test"

const DAY_MS = 86_400_000

storeTest("segments", (story) => {
  const sql = async (text: string, params: unknown[] = []) => {
    const knex = story.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    return (await knex.raw(text, params as never)).rows as any[]
  }

  const profile = async (email: string) =>
    (
      await sql(
        `SELECT profile.* FROM recovery_profile AS profile
           JOIN recovery_address AS address USING (contact_id)
          WHERE address.address = ?`,
        [email]
      )
    )[0]

  const segments = async () =>
    (await story.api.get("/admin/recovery/segments", story.admin)).data

  const people = async (segment: string) =>
    (await segments()).segments.find((one: any) => one.segment === segment)

  const start = async (body: object = {}) =>
    (
      await story.api.post(
        "/admin/recovery/segments/backfill",
        body,
        story.admin
      )
    ).data.backfill

  const known = async (id: string) =>
    await eventually(async () => {
      const rows = await sql(
        "SELECT FROM recovery_order WHERE order_id = ? AND reconciled_at IS NOT NULL",
        [id]
      )
      expect(rows).toHaveLength(1)
    })

  it("follow what people leave, buy, cancel and get back", async () => {
    const left = await story.shopper.startCart("Teapot", { quantity: 2 })
    await story.shopper.chooseDelivery(left, "left@example.com")
    const ids = []
    for (const email of ["buyer@example.com", "back@example.com"]) {
      const cart = await story.shopper.startCart("Teapot")
      ids.push((await story.shopper.checkOut(cart, email)).id)
      await known(ids.at(-1)!)
    }
    await story.tickAfter(2)
    expect(await profile("left@example.com")).toMatchObject({
      first_name: "Ada",
      last_name: "Byron",
      city: "Town",
      postal_code: "12345",
      country_code: "fr",
      cart_id: left,
      cart_status: "abandoned",
      cart_items: 2,
      cart_stage: "delivery",
      order_count: 0,
      segment: null,
    })
    // Of two who bought once, this one did so longer ago.
    expect(await profile("buyer@example.com")).toMatchObject({
      first_name: "Ada",
      order_count: 1,
      main_currency: "eur",
      segment: "hibernating",
      recency_score: 1,
      frequency_score: 1,
    })
    expect(await people("new_customers")).toEqual({
      segment: "new_customers",
      people: 1,
      with_open_cart: 0,
    })
    expect((await segments()).computed_at).not.toBeNull()

    // Part of one is paid back, and the other is canceled.
    const [payment] = await sql(
      `SELECT payment.id FROM payment
         JOIN order_payment_collection AS link USING (payment_collection_id)
        WHERE link.order_id = ?`,
      [ids[1]]
    )
    await capturePaymentWorkflow(story.container).run({
      input: { payment_id: payment.id },
    })
    await refundPaymentWorkflow(story.container).run({
      input: { payment_id: payment.id, amount: 5 },
    })
    await cancelOrderWorkflow(story.container).run({
      input: { order_id: ids[0]! },
    })
    await eventually(async () => {
      const rows = await sql(
        "SELECT FROM recovery_order WHERE canceled_at IS NOT NULL OR refunded = 5"
      )
      expect(rows).toHaveLength(2)
    })
    const before = (await profile("back@example.com")).spent.eur
    await story.tickAfter(0)
    expect((await profile("back@example.com")).spent.eur).toBe(before - 5)
    expect(await profile("buyer@example.com")).toMatchObject({
      order_count: 0,
      spent: null,
      last_order_at: null,
      segment: null,
    })
    expect((await people("hibernating")).people).toBe(0)
    expect((await people("new_customers")).people).toBe(1)
  })

  it("count what was bought before the installation, once, whatever is killed", async () => {
    expect((await segments()).backfill.state).toBe("never")
    await expect(start({ from: "x" })).rejects.toThrow("400")
    // Somebody who has bought long ago leaves a cart today.
    const cart = await story.shopper.startCart("Teapot", {
      email: "p1@example.com",
    })
    await story.tickAfter(2)
    const [live] = await sql("SELECT id, state FROM recovery_enrollment")
    expect(live).toMatchObject({ state: "active" })

    const gone = await story.shopper.startCart("Teapot", {
      email: "gone@example.com",
    })
    await story.tickAfter(2)
    const [erased] = await sql(
      "SELECT contact_id FROM recovery_address WHERE address = 'gone@example.com'"
    )
    await story.api.post(
      `/admin/recovery/contacts/${erased.contact_id}/erase`,
      { confirm: true },
      story.admin
    )
    expect(gone).not.toBe(cart)

    // The shop is older than the plugin.
    const installed = new Date(Date.now() - 20 * DAY_MS)
    await story.recovery.read((db) =>
      setCursor(db, "installed_orders", installed.toISOString())
    )
    await sql(
      `INSERT INTO "order" (id, email, currency_code, status, created_at, canceled_at)
       SELECT 'order_01HX' || lpad(i::text, 22, '0'),
              CASE WHEN i % 150 = 7 THEN 'Gone@example.com'
                   ELSE 'P' || i % 150 || '@example.com' END,
              'eur', 'pending', now() - make_interval(days => 30 + i),
              CASE WHEN i % 10 = 0 THEN now() END
         FROM generate_series(1, 450) AS i`
    )
    const late = await story.shopper.startCart("Teapot")
    const { id: recent } = await story.shopper.checkOut(late, "new@example.com")
    await known(recent)
    const ledger = () =>
      sql(
        "SELECT *, xmin::text FROM recovery_order WHERE order_id LIKE 'order_01HX%' ORDER BY order_id"
      )
    const part = () =>
      backfillOrders(story.container, {
        now: story.clock.now(),
        box: new TimeBox(0),
      })

    expect(await part()).toBeNull()
    expect(await start()).toMatchObject({ state: "running", done: 0 })
    expect(await part()).toBe(200)
    expect(await ledger()).toHaveLength(200)
    // Killed between the ledger and the note of how far it came.
    const lease_until = new Date(story.clock.now().getTime() + 120_000)
    await sql(
      `UPDATE recovery_cursor
          SET value = (value::jsonb || ?::jsonb)::text
        WHERE id = 'backfilled_orders'`,
      [JSON.stringify({ after: "", done: 0, lease: "dead", lease_until })]
    )
    expect(await part()).toBeNull()
    const first = await ledger()
    story.clock.passHours(0.1)
    const both = await Promise.all([part(), part()])
    expect(both.filter((done) => done !== null)).toEqual([200])
    expect(await ledger()).toEqual(first)
    await story.tickAfter(1)
    const status = (await segments()).backfill
    expect(status).toMatchObject({ state: "done", done: status.total })
    expect(status.total).toBeGreaterThan(450)

    const all = await ledger()
    expect(all).toHaveLength(450)
    expect(all.every((one) => one.attributed_at && one.placed_at)).toBe(true)
    expect(all.filter((one) => one.canceled_at)).toHaveLength(45)
    expect(await profile("p1@example.com")).toMatchObject({
      order_count: 3,
      cart_id: cart,
      cart_status: "abandoned",
    })
    expect((await profile("p10@example.com")).order_count).toBe(0)
    expect(await profile("gone@example.com")).toBeUndefined()
    expect(all.filter((one) => one.contact_id === null)).toHaveLength(3)
    // It ends nobody's sequence, and is credited to nothing.
    expect(
      await sql("SELECT id, state FROM recovery_enrollment WHERE id = ?", [
        live.id,
      ])
    ).toEqual([live])
    expect(await sql("SELECT FROM recovery_recovery")).toEqual([])
    const counted = (await segments()).segments
    expect(counted.reduce((sum: number, one: any) => sum + one.people, 0)).toBe(
      135
    )

    // Again, by the script: nothing is missing, and nothing is touched.
    await backfill({ container: story.container, args: [] })
    expect(await ledger()).toEqual(all)
    expect((await segments()).backfill.state).toBe("done")
  })
})
