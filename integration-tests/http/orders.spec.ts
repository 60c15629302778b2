import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import {
  beginOrderEditOrderWorkflow,
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  confirmOrderEditRequestWorkflow,
  convertDraftOrderWorkflow,
  createPriceListsWorkflow,
  createOrderWorkflow,
  orderEditUpdateItemQuantityWorkflow,
  refundPaymentsWorkflow,
  refundPaymentWorkflow,
  requestOrderEditRequestWorkflow,
} from "@medusajs/medusa/core-flows"

import { setCursor } from "../../src/modules/recovery/queries/cursor/set-cursor"
import { attributeOrderWorkflow, helpDraining } from "../../src/workflows"
import { areOrdersKnown } from "../../src/workflows/attribution/are-orders-known"
import { sweepOrders } from "../../src/workflows/attribution/sweep-orders"
import { TimeBox } from "../../src/workflows/process/time-box"
import { ageOrders } from "../support/age-orders"
import { linkToken } from "../support/inbox"
import { recoveredOf, reportOf } from "../support/report-of"
import { BROWSER } from "../support/shopper"
import { eventually, storeTest } from "../support/store-test"

const EMAIL = "ada@example.com"

storeTest("orders", (story) => {
  const sql = async (text: string, params: unknown[] = []) => {
    const knex = story.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    return (await knex.raw(text, params as never)).rows as any[]
  }

  /** Orders without a cart as a night's job leaves them; no event is told. */
  const insertOrders = async (
    ids: string,
    count: number,
    email = "'r' || i || '@example.com'"
  ) => {
    // Placed long enough ago to last, and after the installation.
    await story.recovery.read((db) =>
      setCursor(
        db,
        "installed_orders",
        new Date(Date.now() - 300_000).toISOString()
      )
    )
    await sql(
      `INSERT INTO "order" (id, email, currency_code, status, created_at)
       SELECT ${ids}, ${email}, 'eur', 'pending', now() - interval '61 seconds'
         FROM generate_series(1, ${count}) AS i`
    )
  }

  /** Such ids as Medusa makes, all within a minute from now. */
  const ULIDS = (offset = 0) => {
    const at = Date.now()
    const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    let time = ""
    for (let ms = at, k = 0; k < 10; k++, ms = Math.floor(ms / 32)) {
      time = digits[ms % 32] + time
    }
    return `'order_${time}' || lpad((i + ${offset})::text, 16, '0')`
  }

  async function remindAndClick() {
    const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
    await story.tickAfter(1.1)
    story.clock.passHours(1)
    await click()
    return cartId
  }

  const click = () =>
    story.api.get(`/recovery/r/${linkToken(story.inbox.last(EMAIL), "r")}`, {
      headers: BROWSER,
      maxRedirects: 0,
      validateStatus: () => true,
    })

  const ledger = async (order_id: string) =>
    (await story.recovery.listOrders({ order_id }))[0]

  const recoveryOf = async (order_id: string) =>
    (await story.recovery.listRecoveries({ order_id }))[0]

  const known = (id: string) =>
    eventually(async () => {
      expect((await ledger(id))?.reconciled_at).toBeTruthy()
    })

  const enrollments = () => story.recovery.listEnrollments({})

  /** An order of theirs without a checkout, and without any event. */
  const renew = async () => {
    const { result } = await createOrderWorkflow(story.container).run({
      input: {
        email: EMAIL,
        region_id: story.shop.regionId,
        sales_channel_id: story.shop.channelId,
        currency_code: "eur",
        items: [{ title: "Tea of the month", quantity: 1, unit_price: 12 }],
      } as never,
    })
    await settle()
    return result.id
  }

  /** Lets orders and checkouts grow old enough to be taken for lasting. */
  const settle = () => ageOrders(story.container)

  const draft = async () => {
    const { result } = await createOrderWorkflow(story.container).run({
      input: {
        status: "draft",
        is_draft_order: true,
        email: EMAIL,
        region_id: story.shop.regionId,
        sales_channel_id: story.shop.channelId,
        currency_code: "eur",
        items: [{ title: "Tea by phone", quantity: 1, unit_price: 12 }],
      } as never,
    })
    return result.id
  }

  /** As if the event bus had lost what was told. */
  const convertSilently = (id: string) =>
    sql(
      `UPDATE "order" SET is_draft_order = false, status = 'pending',
              updated_at = now() WHERE id = ?`,
      [id]
    )

  async function buy(cartId: string) {
    const order = await story.shopper.checkOut(cartId, EMAIL)
    await known(order.id)
    return order
  }

  async function capture() {
    const payments = story.container.resolve(Modules.PAYMENT)
    const [payment] = await payments.listPayments({})
    await capturePaymentWorkflow(story.container).run({
      input: { payment_id: payment!.id },
    })
    return payment!.id
  }

  describe("are all known in the end", () => {
    it("ten thousand without a cart within a minute: sending goes on", async () => {
      await insertOrders(ULIDS(), 10_000)
      await story.shopper.startCart("Teapot", { email: EMAIL })
      const begun = performance.now()
      for (let tick = 0; tick < 4; tick++) {
        await story.tickAfter(tick === 0 ? 1.1 : 0.02)
      }
      expect(performance.now() - begun).toBeLessThan(100_000)
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
      const [{ count }] = await sql(
        `SELECT count(*)::int FROM recovery_order WHERE attributed_at IS NOT NULL`
      )
      expect(count).toBe(10_000)
      const now = story.clock.now()
      const cursors = new Map(
        (await sql("SELECT id, value FROM recovery_cursor")).map((row) => [
          row.id,
          row.value,
        ])
      )
      const box = new TimeBox(20_000)
      expect(await sweepOrders(story.container, { now, box, cursors })).toEqual(
        { taken: 0, complete: true }
      )
    })

    it.each([
      ["behind all of Medusa's", "'order_legacy_' || i"],
      ["before all of Medusa's", "'SO-' || i"],
      ["numbers", "'order_' || i"],
      ["from the future", "'order_02ZZZZZZZZ' || lpad(i::text, 16, '0')"],
    ])("with ids %s", async (_, ids) => {
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      await insertOrders(ids, 300)
      await story.tickAfter(1.1)
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
      const [{ count }] = await sql("SELECT count(*)::int FROM recovery_order")
      expect(count).toBe(300)
      // One of theirs among them, and one of Medusa's own after them.
      await insertOrders(ids.replaceAll("i", "(i + 300)"), 1, `'${EMAIL}'`)
      await insertOrders(ULIDS(1), 1)
      await story.tickAfter(0.1)
      expect(await enrollments()).toMatchObject([
        { cart_id: cartId, exit_reason: "purchased" },
      ])
      const [{ all }] = await sql(
        'SELECT count(*)::int AS "all" FROM recovery_order'
      )
      expect(all).toBe(302)
      const before = await sql(
        "SELECT order_id, attributed_at FROM recovery_order ORDER BY 1"
      )
      await story.tickAfter(0.1)
      expect(
        await sql(
          "SELECT order_id, attributed_at FROM recovery_order ORDER BY 1"
        )
      ).toEqual(before)
    })

    it("but none from before the installation", async () => {
      await sql(
        `INSERT INTO "order" (id, email, currency_code, status, created_at)
         VALUES ('order_legacy_1', ?, 'eur', 'completed', now() - interval '1 year')`,
        [EMAIL]
      )
      await story.tickAfter(0.1)
      expect(await story.recovery.listOrders({})).toEqual([])
    })

    it("and so are carts, whatever their ids", async () => {
      await sql(
        `INSERT INTO cart (id, currency_code)
         SELECT unnest(ARRAY['cart_12345', 'cart_legacy_1', 'basket-1']), 'eur'`
      )
      await story.tickAfter(0.1)
      await story.shopper.startCart("Mug")
      await story.tickAfter(0.1)
      expect(await story.recovery.listTrackedCarts({})).toHaveLength(4)
    })

    it("before anybody sends, whoever wants to", async () => {
      await story.shopper.startCart("Teapot", { email: EMAIL })
      await story.tickAfter(0)
      await story.tickAfter(0.9)
      story.clock.passHours(0.3)
      const { container, clock, recovery } = story
      // Enrolled, but not sent: the sequence waits.
      await insertOrders(ULIDS(), 2_000)
      const none = new TimeBox(0)
      expect(
        await areOrdersKnown(container, { now: clock.now(), box: none })
      ).toBe(false)
      // Somebody goes on, and now they are.
      const box = new TimeBox(20_000)
      expect(await areOrdersKnown(container, { now: clock.now(), box })).toBe(
        true
      )
      const [row] = await recovery.listCursors({ id: "orders_known" })
      expect(new Date(row!.value).getTime()).toBeGreaterThan(
        clock.now().getTime() - 120_000
      )
    })

    it("also by whoever helps to drain: a buyer elsewhere is not mailed", async () => {
      await story.shopper.startCart("Teapot", { email: EMAIL })
      await story.tickAfter(1.1)
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
      story.clock.passHours(24)
      await renew()
      await story.recovery.read((db) => setCursor(db, "orders_known", null))
      helpDraining(story.container, story.clock.now())
      await eventually(async () => {
        expect(await enrollments()).toMatchObject([
          { exit_reason: "purchased" },
        ])
      })
      await story.tickAfter(1)
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
    })

    it("a cart that became several: each once, and one recovery", async () => {
      const cartId = await remindAndClick()
      const first = await buy(cartId)
      const second = await renew()
      await story.container.resolve(ContainerRegistrationKeys.LINK).create({
        [Modules.ORDER]: { order_id: second },
        [Modules.CART]: { cart_id: cartId },
      })
      await story.tickAfter(0.1)
      expect(await ledger(second)).toMatchObject({
        kind: "checkout",
        cart_id: cartId,
      })
      const at = (await ledger(second))!.attributed_at
      await story.tickAfter(0.1)
      expect((await ledger(second))!.attributed_at).toEqual(at)
      const [cart] = await story.recovery.listTrackedCarts({ cart_id: cartId })
      expect(cart!.order_id).toBe(first.id)
      expect(await story.recovery.listRecoveries({})).toHaveLength(1)
    })
  })

  describe("whose payment is declined", () => {
    /** What happens while the provider makes up its mind. */
    const decline = async (cartId: string, meanwhile: () => Promise<void>) => {
      const payments = story.container.resolve(Modules.PAYMENT)
      const spy = jest
        .spyOn(payments, "authorizePaymentSession")
        .mockImplementation(async () => {
          expect(await sql(`SELECT id FROM "order"`)).toHaveLength(1)
          expect(
            await sql(`SELECT id FROM cart WHERE completed_at IS NOT NULL`)
          ).toHaveLength(1)
          await meanwhile()
          throw new MedusaError(
            MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
            "Declined"
          )
        })
      await expect(story.shopper.checkOut(cartId, EMAIL)).rejects.toThrow()
      spy.mockRestore()
      expect(await sql(`SELECT id FROM "order"`)).toEqual([])
      expect(
        await sql(`SELECT id FROM cart WHERE completed_at IS NOT NULL`)
      ).toEqual([])
    }

    it("end nothing, and nobody is mailed while they pay", async () => {
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      await story.tickAfter(1.1)
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
      story.clock.passHours(23.5)
      const other = await story.shopper.startCart("Mug", {
        email: "bob@example.com",
      })
      await story.recovery.flushActivity()
      await decline(cartId, () => story.tickAfter(0.2))
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
      expect(await enrollments()).toMatchObject([{ state: "active" }])
      expect(await story.recovery.listOrders({})).toEqual([])
      // They tried to pay: that was shopping, and the next one is put off.
      await story.tickAfter(24)
      await story.tickAfter(1.1)
      expect(story.inbox.to(EMAIL)).toHaveLength(2)
      expect(story.inbox.to("bob@example.com").length).toBeGreaterThan(0)
      expect(other).toBeTruthy()
    })

    it("and were taken for orders first: what they ended goes on", async () => {
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      await story.tickAfter(1.1)
      await decline(cartId, async () => {
        await settle()
        await story.tickAfter(0.1)
        expect(await enrollments()).toMatchObject([
          { exit_reason: "purchased" },
        ])
      })
      const [contact] = await story.recovery.listContacts({})
      expect(contact!.last_order_at).not.toBeNull()
      await story.tickAfter(0.2)
      expect(await enrollments()).toMatchObject([
        { state: "active", exit_reason: null, exited_at: null },
      ])
      expect(await story.recovery.listTrackedCarts({})).toMatchObject([
        { status: "active", order_id: null },
      ])
      expect(
        (await story.recovery.listContacts({}))[0]!.last_order_at
      ).toBeNull()
      await story.tickAfter(23)
      await story.tickAfter(2)
      expect(story.inbox.to(EMAIL)).toHaveLength(2)
      const order = await buy(cartId)
      expect(await ledger(order.id)).toMatchObject({ kind: "checkout" })
      expect(await enrollments()).toMatchObject([{ exit_reason: "purchased" }])
    })

    it("twice, and taken for orders twice: what they ended goes on", async () => {
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      await story.tickAfter(1.1)
      for (let i = 0; i < 2; i++) {
        await decline(cartId, async () => {
          await settle()
          await story.tickAfter(0.1)
        })
        await story.tickAfter(0.2)
        expect(await enrollments()).toMatchObject([{ state: "active" }])
        expect(
          (await story.recovery.listContacts({}))[0]!.last_order_at
        ).toBeNull()
      }
      await story.tickAfter(23)
      await story.tickAfter(2)
      expect(story.inbox.to(EMAIL)).toHaveLength(2)
      expect(await enrollments()).toMatchObject([{ state: "active" }])
    })

    it("and who bought something else stays a buyer", async () => {
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      await story.tickAfter(1.1)
      await decline(cartId, async () => {
        await settle()
        await story.tickAfter(0.1)
      })
      await renew()
      await story.tickAfter(0.2)
      await story.tickAfter(0.2)
      expect(await enrollments()).toMatchObject([{ exit_reason: "purchased" }])
    })
  })

  it("of an old import keep nobody from being written to, whatever their ids", async () => {
    await sql(
      `INSERT INTO "order" (id, email, currency_code, status, created_at)
       VALUES ('order_legacy_1', ?, 'eur', 'completed',
               now() - interval '1 year')`,
      [EMAIL]
    )
    await story.shopper.startCart("Teapot", { email: EMAIL })
    await story.tickAfter(1.1)
    expect(story.inbox.to(EMAIL)).toHaveLength(1)
  })

  it("that nobody told of, just placed, keep their people from being mailed", async () => {
    await story.shopper.startCart("Teapot", { email: EMAIL })
    await story.tickAfter(0.5)
    await sql(
      `INSERT INTO "order" (id, email, currency_code, status)
       SELECT ${ULIDS()}, '${EMAIL}', 'eur', 'pending'
         FROM generate_series(1, 1) AS i`
    )
    await story.tickAfter(0.6)
    expect(await enrollments()).toMatchObject([{ state: "active" }])
    expect(story.inbox.to(EMAIL)).toHaveLength(0)
    await settle()
    await story.tickAfter(0.1)
    expect(await enrollments()).toMatchObject([{ exit_reason: "purchased" }])
    expect(story.inbox.to(EMAIL)).toHaveLength(0)
  })

  it("by somebody who was never written to redeem the code that they used", async () => {
    await remindAndClick()
    const [touch] = await story.recovery.listTouches({})
    const [promotion] = await story.container
      .resolve(Modules.PROMOTION)
      .createPromotions([
        {
          code: "BACK-OURS",
          type: "standard",
          status: "active",
          application_method: {
            type: "percentage",
            target_type: "order",
            value: 10,
            currency_code: "eur",
          },
        },
      ] as never)
    await story.recovery.createIncentives({
      touch_id: touch!.id,
      code: "BACK-OURS",
      promotion_id: promotion!.id,
      state: "issued",
      expires_at: new Date(story.clock.now().getTime() + 1e9),
    })
    await insertOrders(ULIDS(), 1, "'bob@example.com'")
    const [order] = await sql(`SELECT id FROM "order"`)
    await story.container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { order_id: order.id },
      [Modules.PROMOTION]: { promotion_id: promotion!.id },
    })
    await story.tickAfter(0.1)
    expect(
      await story.recovery.listIncentives({ code: "BACK-OURS" })
    ).toMatchObject([{ state: "redeemed", order_id: order.id }])
    expect(await recoveryOf(order.id)).toBeUndefined()
    expect(await enrollments()).toMatchObject([{ state: "active" }])
  })

  describe("that are no checkout end a story, and win nothing", () => {
    const ended = async () =>
      expect(await enrollments()).toMatchObject([
        { state: "exited", exit_reason: "purchased" },
      ])
    const nothingWon = async () =>
      expect(await story.recovery.listRecoveries({})).toEqual([])

    it("a renewal or an import after a click", async () => {
      await remindAndClick()
      const id = await renew()
      await story.tickAfter(0.1)
      expect(await ledger(id)).toMatchObject({ kind: "direct" })
      await ended()
      await nothingWon()
    })

    it("a renewal that bears the cart of the first order", async () => {
      const cartId = await story.shopper.startCart("Mug", { email: EMAIL })
      await buy(cartId)
      await remindAndClick()
      const id = await renew()
      await story.container.resolve(ContainerRegistrationKeys.LINK).create({
        [Modules.ORDER]: { order_id: id },
        [Modules.CART]: { cart_id: cartId },
      })
      await sql(
        `UPDATE cart SET completed_at = now() - interval '30 days' WHERE id = ?`,
        [cartId]
      )
      await story.tickAfter(0.1)
      expect(await ledger(id)).toMatchObject({ kind: "direct" })
      await nothingWon()
    })

    it("a converted draft, told of", async () => {
      await remindAndClick()
      const id = await draft()
      await story.tickAfter(0.1)
      expect(await ledger(id)).toMatchObject({ kind: "draft", placed_at: null })
      await convertDraftOrderWorkflow(story.container).run({ input: { id } })
      await known(id)
      await ended()
      await nothingWon()
    })

    it("a converted draft whose event was lost, however old the draft", async () => {
      const id = await draft()
      await story.tickAfter(0.1)
      await remindAndClick()
      await insertOrders(ULIDS(), 1)
      await story.tickAfter(0.1)
      await sql(
        `UPDATE recovery_cursor SET value = ? WHERE id = 'swept_orders'`,
        [`order_${"0".repeat(26)}`.replace("_00", "_01")]
      )
      await convertSilently(id)
      await story.tickAfter(0.1)
      expect(await ledger(id)).toMatchObject({ kind: "draft" })
      expect((await ledger(id))!.placed_at).not.toBeNull()
      await ended()
      await nothingWon()
    })
  })

  describe("are worth what Medusa says by now", () => {
    it("with where they were bought and go to, the goods without any tax, and what they cost", async () => {
      const variant_id = story.shop.variants.Teapot
      await story.container
        .resolve(Modules.PRODUCT)
        .updateProductVariants(variant_id, { metadata: { cost: "12.50" } })
      story.recovery.options.unitCost = { variantMetadata: "cost" }
      const channel = story.shop.channelId
      const taxes = story.container.resolve(Modules.TAX)
      const [region] = await taxes.listTaxRegions({ country_code: "fr" })
      await taxes.createTaxRates({
        ...{ tax_region_id: region!.id, is_default: true },
        ...{ rate: 20, name: "VAT", code: "vat" },
      })
      // Never abandoned, and never seen before.
      const order = await buy(
        await story.shopper.startCart("Teapot", { email: EMAIL })
      )
      const row = (await ledger(order.id))!
      expect(row).toMatchObject({
        sales_channel_id: channel,
        country_code: "fr",
      })
      expect(
        [row.total, row.tax_total, row.shipping_total, row.cost].map(Number)
      ).toEqual([54, 9, 5, 12.5])
      const sold = async (params: object) =>
        (await reportOf(story, { range: "7d", ...params })).currencies.map(
          ({ store }) => store
        )
      const all = {
        ...{ orders: 1, revenue: "54", net: "40", refunded: "0" },
        margin: "27.5",
      }
      expect(await sold({ country_code: "fr" })).toEqual([all])
      expect(await sold({ sales_channel_id: channel, buyer: "new" })).toEqual([
        all,
      ])
      expect(await sold({ country_code: "de" })).toEqual([])
      expect(await sold({ buyer: "returning" })).toEqual([])
      // Costs may also be a price list, which shoppers never see as a draft.
      const { result } = await createPriceListsWorkflow(story.container).run({
        input: {
          price_lists_data: [
            {
              ...{ title: "Cost", description: "Cost", status: "draft" },
              prices: [{ variant_id, currency_code: "eur", amount: 15 }],
            } as never,
          ],
        },
      })
      story.recovery.options.unitCost = { priceList: result[0]!.id }
      const readAgain = async () => {
        await attributeOrderWorkflow(story.container).run({
          input: { order_id: order.id, now: story.clock.now() },
        })
        return (await ledger(order.id))!.cost
      }
      expect(Number(await readAgain())).toBe(15)
      story.recovery.options.unitCost = { priceList: "plist_gone" }
      expect(await readAgain()).toBeNull()
      expect((await sold({}))[0]!.margin).toBeNull()
      // Orders from before it was set, or that found none, are read again.
      story.recovery.options.unitCost = { priceList: result[0]!.id }
      await story.tickAfter(0.01)
      expect(Number((await ledger(order.id))!.cost)).toBe(15)
    })

    it("a refund before anybody knew of the order", async () => {
      const cartId = await remindAndClick()
      const order = await buy(cartId)
      const payment_id = await capture()
      await refundPaymentWorkflow(story.container).run({
        input: { payment_id, amount: 5 },
      })
      await eventually(async () => {
        expect(Number((await ledger(order.id))!.refunded)).toBe(5)
      })
      // As if the order had not been known until now.
      await sql("DELETE FROM recovery_order")
      await sql("DELETE FROM recovery_recovery")
      await attributeOrderWorkflow(story.container).run({
        input: { order_id: order.id, now: story.clock.now() },
      })
      expect(await recoveredOf(story)).toEqual([
        { currency_code: "eur", orders: 1, recovered: 40, refunded: 5 },
      ])
    })

    it("a bulk refund, of which Medusa tells nobody", async () => {
      const cartId = await remindAndClick()
      await buy(cartId)
      const payment_id = await capture()
      await refundPaymentsWorkflow(story.container).run({
        input: [{ payment_id, amount: 15 }],
      })
      await story.tickAfter(1)
      expect(await recoveredOf(story)).toEqual([
        { currency_code: "eur", orders: 1, recovered: 30, refunded: 15 },
      ])
    })

    it("a cancel whose event was lost", async () => {
      const cartId = await remindAndClick()
      const order = await buy(cartId)
      await sql(
        `UPDATE "order" SET status = 'canceled', canceled_at = now(),
                updated_at = now() WHERE id = ?`,
        [order.id]
      )
      await story.tickAfter(1)
      expect(await recoveryOf(order.id)).toMatchObject({ status: "reversed" })
      expect((await ledger(order.id))!.canceled_at).not.toBeNull()
      expect(await recoveredOf(story)).toEqual([])
    })

    it("an edit that takes an item off", async () => {
      const cartId = await remindAndClick()
      await story.shopper.addItem(cartId, "Mug", { quantity: 2 })
      const order = await buy(cartId)
      expect(Number((await recoveryOf(order.id))!.revenue)).toBe(65)
      const { container } = story
      const order_id = order.id
      await beginOrderEditOrderWorkflow(container).run({ input: { order_id } })
      const mug = order.items.find((i: any) => i.product_title === "Mug")
      await orderEditUpdateItemQuantityWorkflow(container).run({
        input: { order_id, items: [{ id: mug.id, quantity: 1 }] },
      })
      await requestOrderEditRequestWorkflow(container).run({
        input: { order_id },
      })
      await confirmOrderEditRequestWorkflow(container).run({
        input: { order_id, confirmed_by: "user_1" },
      })
      await eventually(async () => {
        expect(Number((await recoveryOf(order.id))!.revenue)).toBe(55)
      })
    })

    it("nothing once all was refunded: list, page and figures agree", async () => {
      const cartId = await remindAndClick()
      const order = await buy(cartId)
      const payment_id = await capture()
      await refundPaymentWorkflow(story.container).run({
        input: { payment_id, amount: 45 },
      })
      await eventually(async () => {
        expect(await recoveryOf(order.id)).toMatchObject({
          status: "reversed",
        })
      })
      expect(await recoveredOf(story)).toEqual([])
      const { data } = await story.api.get(
        `/admin/recovery/carts/${cartId}`,
        story.admin
      )
      expect(data.cart.status).toBe("purchased")
    })

    it("whatever came first", async () => {
      const cartId = await remindAndClick()
      const order = await buy(cartId)
      await cancelOrderWorkflow(story.container).run({
        input: { order_id: order.id },
      })
      await eventually(async () => {
        expect(await recoveryOf(order.id)).toMatchObject({
          status: "reversed",
        })
      })
      await attributeOrderWorkflow(story.container).run({
        input: { order_id: order.id, now: story.clock.now() },
      })
      expect(await recoveryOf(order.id)).toMatchObject({ status: "reversed" })
    })
  })

  describe("are dated by when they were placed", () => {
    it("an event that comes again ends no newer story, and takes no later click", async () => {
      const order = await buy(
        await story.shopper.startCart("Mug", { email: EMAIL })
      )
      story.clock.passHours(1)
      await remindAndClick()
      await attributeOrderWorkflow(story.container).run({
        input: { order_id: order.id, now: story.clock.now() },
      })
      expect(await enrollments()).toMatchObject([{ state: "active" }])
      expect(await story.recovery.listRecoveries({})).toEqual([])
    })

    it("one that is handled hours late, too", async () => {
      await remindAndClick()
      const id = await renew()
      await sql(
        `UPDATE "order" SET created_at = created_at - interval '2 hours'
          WHERE id = ?`,
        [id]
      )
      await attributeOrderWorkflow(story.container).run({
        input: { order_id: id, now: story.clock.now() },
      })
      const placed = new Date((await ledger(id))!.placed_at!).getTime()
      const ago = (story.clock.now().getTime() - placed) / 3_600_000
      expect(ago).toBeGreaterThan(1.99)
      expect(ago).toBeLessThan(2.1)
      expect(await enrollments()).toMatchObject([{ state: "active" }])
    })
  })
})
