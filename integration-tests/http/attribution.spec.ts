import { Modules } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"

import { attributeOrderWorkflow } from "../../src/workflows"
import type { HitRow } from "../../src/modules/recovery/queries/return/insert-hits"
import { noteHits } from "../../src/workflows/return/note-hits"
import { linkToken } from "../support/inbox"
import { recoveredOf, reportOf } from "../support/report-of"
import { BROWSER } from "../support/shopper"
import { eventually, storeTest } from "../support/store-test"

const EMAIL = "ada@example.com"

/** They were written to, and came back by themselves. */
const ASSISTED = { status: "assisted", basis: "messaged", clicked_at: null }

storeTest("attribution", (story) => {
  async function remindAndClick(agent: Record<string, string> = BROWSER) {
    const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
    await story.tickAfter(1.1)
    story.clock.passHours(1)
    await story.api.get(
      `/recovery/r/${linkToken(story.inbox.last(EMAIL), "r")}`,
      {
        headers: agent,
        maxRedirects: 0,
        validateStatus: () => true,
      }
    )
    return cartId
  }

  const recoveryOf = async (orderId: string) =>
    (await story.recovery.listRecoveries({ order_id: orderId }))[0]

  const shownOf = async (orderId: string) =>
    (await story.api.get(`/admin/recovery/orders/${orderId}`, story.admin)).data
      .recovery

  const timelineOf = async (cartId: string) =>
    (await story.api.get(`/admin/recovery/carts/${cartId}`, story.admin)).data
      .cart.timeline

  const settled = (orderId: string) =>
    eventually(async () => {
      const [tracked] = await story.recovery.listTrackedCarts({
        order_id: orderId,
      })
      expect(tracked).toBeDefined()
    })

  /** A hit on the message that went out is heard of only now. */
  async function hearLate(hit: Partial<HitRow> & { at: Date }) {
    const [touch] = await story.recovery.listTouches({ state: "sent" })
    await story.recovery.transaction((db) =>
      noteHits(
        db,
        [
          {
            id: `rtev_${Math.random()}`,
            touch_id: touch!.id,
            link_id: null,
            kind: "clicked",
            link: "restore",
            method: "GET",
            agent: BROWSER["user-agent"],
            ahead: false,
            network: null,
            source: null,
            flagged: false,
            ...hit,
          },
        ],
        story.clock.now()
      )
    )
  }

  it("credits an order in another cart on another device, by the address", async () => {
    await remindAndClick()
    const other = await story.shopper.startCart("Mug")
    const order = await story.shopper.checkOut(
      other,
      "  ADA@Example.com ".trim()
    )
    await settled(order.id)
    expect(await recoveryOf(order.id)).toMatchObject({ status: "recovered" })
    await story.tickAfter(48)
    expect(story.inbox.to(EMAIL)).toHaveLength(1)
  })

  it("credits nothing without a click: being messaged is not being recovered", async () => {
    const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
    await story.tickAfter(1.1)
    const order = await story.shopper.checkOut(cartId, EMAIL)
    await settled(order.id)
    expect(await recoveryOf(order.id)).toMatchObject(ASSISTED)
    const { data } = await story.api.get(
      `/admin/recovery/carts/${cartId}`,
      story.admin
    )
    expect(data.cart.status).toBe("purchased")
    expect(await shownOf(order.id)).toMatchObject({
      cart_id: cartId,
      status: "assisted",
      basis: "messaged",
      sequence_name: "Abandoned cart",
      step: 1,
      step_name: "Reminder",
      clicked_at: null,
      code: null,
      revenue: "45",
      net: "40",
      canceled_at: null,
    })
    const at = { step: 1, amount: 45, currency_code: "eur" }
    expect(await timelineOf(cartId)).toContainEqual(
      expect.objectContaining({ kind: "assisted", ...at })
    )
    const [customer] = await story.container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ email: EMAIL })
    const told = await story.api.get(
      `/admin/recovery/customers/${customer!.id}`,
      story.admin
    )
    const { touches } = told.data.contact
    expect(touches.at(-1)).toMatchObject({
      step: 1,
      orders: [
        {
          order_id: order.id,
          status: "assisted",
          revenue: "45",
          currency_code: "eur",
        },
      ],
    })
    await cancelOrderWorkflow(story.container).run({
      input: { order_id: order.id },
    })
    await eventually(async () =>
      expect(await shownOf(order.id)).toMatchObject({
        status: "reversed",
        basis: "messaged",
        revenue: "0",
        net: "0",
        was: "45",
        canceled_at: expect.any(String),
      })
    )
    const timeline = await timelineOf(cartId)
    expect(timeline).toContainEqual(
      expect.objectContaining({ kind: "assisted_reversed", ...at })
    )
    expect(timeline.map(({ kind }: { kind: string }) => kind)).not.toContain(
      "reversed"
    )
  })

  it("credits nothing to a scanner's click", async () => {
    const cartId = await remindAndClick({ "user-agent": "curl/8.0" })
    const order = await story.shopper.checkOut(cartId, EMAIL)
    await settled(order.id)
    expect(await recoveryOf(order.id)).toMatchObject(ASSISTED)
  })

  it("credits nothing to a gateway with a browser's agent: who comes back hours later was only written to", async () => {
    const cartId = await remindAndClick()
    story.clock.passHours(2)
    const order = await story.shopper.checkOut(cartId, EMAIL)
    await settled(order.id)
    expect(await recoveryOf(order.id)).toMatchObject(ASSISTED)
  })

  it("is found again when a click is heard of late, and when it turns out to be a machine's", async () => {
    const cartId = await remindAndClick({ "user-agent": "curl/8.0" })
    const token = linkToken(story.inbox.last(EMAIL), "r")
    await story.shopper.restore(token)
    const clickedAt = story.clock.now()
    story.clock.passHours(2)
    const order = await story.shopper.checkOut(cartId, EMAIL)
    await settled(order.id)
    expect(await recoveryOf(order.id)).toMatchObject(ASSISTED)
    const late = (hit: Partial<HitRow>) => hearLate({ at: clickedAt, ...hit })
    await late({})
    await story.tickAfter(0.1)
    expect(await recoveryOf(order.id)).toMatchObject({
      status: "recovered",
      basis: "click",
      clicked_at: clickedAt,
    })
    await late({ kind: "trapped", link: "trap" })
    await story.tickAfter(0.1)
    expect(await recoveryOf(order.id)).toMatchObject(ASSISTED)
  })

  it("is found again of an order whose account has another address than the one that was typed", async () => {
    await story.shopper.startCart("Teapot", { email: EMAIL })
    await story.tickAfter(1.1)
    // So long ago that being written to is no claim of its own.
    story.clock.passHours(24 * 8)
    await story.shopper.restore(linkToken(story.inbox.last(EMAIL), "r"))
    const at = story.clock.now()
    story.clock.passHours(2)
    const [account] = await story.container
      .resolve(Modules.CUSTOMER)
      .createCustomers([{ email: "account@example.com", has_account: true }])
    const cartId = await story.shopper.startCart("Mug", { email: EMAIL })
    const order = await story.shopper.checkOut(cartId, EMAIL, () =>
      story.container
        .resolve(Modules.CART)
        .updateCarts(cartId, { customer_id: account!.id })
    )
    await settled(order.id)
    const [known] = await story.recovery.listOrders({ order_id: order.id })
    expect(known).toMatchObject({ customer_id: account!.id })
    expect(await recoveryOf(order.id)).toBeUndefined()
    await hearLate({ at })
    await story.tickAfter(0.1)
    expect(await recoveryOf(order.id)).toMatchObject({
      status: "recovered",
      basis: "click",
    })
  })

  it("credits nothing after the window", async () => {
    const cartId = await remindAndClick()
    story.clock.passHours(7 * 24 + 1)
    const order = await story.shopper.checkOut(cartId, EMAIL)
    await settled(order.id)
    expect(await recoveryOf(order.id)).toBeUndefined()
  })

  it("credits an enrollment once: a second order is not recovered again", async () => {
    const cartId = await remindAndClick()
    const first = await story.shopper.checkOut(cartId, EMAIL)
    await settled(first.id)
    const again = await story.shopper.startCart("Mug")
    const second = await story.shopper.checkOut(again, EMAIL)
    await settled(second.id)
    expect(await story.recovery.listRecoveries({})).toHaveLength(1)
  })

  it("is the same however often the event comes", async () => {
    const cartId = await remindAndClick()
    const order = await story.shopper.checkOut(cartId, EMAIL)
    await settled(order.id)
    for (let i = 0; i < 3; i++) {
      await attributeOrderWorkflow(story.container).run({
        input: { order_id: order.id, now: story.clock.now() },
      })
    }
    expect(await story.recovery.listRecoveries({})).toHaveLength(1)
  })

  it("is not upset by an order without a cart, or one that is gone", async () => {
    const draft = await story.container
      .resolve(Modules.ORDER)
      .createOrders({ email: EMAIL, currency_code: "eur" })
    for (const order_id of [draft.id, "order_gone"]) {
      await attributeOrderWorkflow(story.container).run({
        input: { order_id, now: story.clock.now() },
      })
    }
    expect(await story.recovery.listRecoveries({})).toEqual([])
  })

  it("is reversed by a cancel", async () => {
    const cartId = await remindAndClick()
    const order = await story.shopper.checkOut(cartId, EMAIL)
    await settled(order.id)
    await cancelOrderWorkflow(story.container).run({
      input: { order_id: order.id },
    })
    await eventually(async () => {
      expect((await recoveryOf(order.id))!.status).toBe("reversed")
    })
    expect(await recoveredOf(story)).toEqual([])
    expect((await reportOf(story)).funnel.recovered).toBe(0)
    expect(await shownOf(order.id)).toMatchObject({
      status: "reversed",
      basis: "click",
      revenue: "0",
      net: "0",
      was: "45",
      canceled_at: expect.any(String),
    })
    expect(await timelineOf(cartId)).toContainEqual(
      expect.objectContaining({ kind: "reversed", amount: 45 })
    )
  })

  it("deducts refunds", async () => {
    const cartId = await remindAndClick()
    const order = await story.shopper.checkOut(cartId, EMAIL)
    await settled(order.id)
    const payments = story.container.resolve(Modules.PAYMENT)
    const [payment] = await payments.listPayments({})
    await capturePaymentWorkflow(story.container).run({
      input: { payment_id: payment!.id },
    })
    for (const amount of [10, 5.5]) {
      await refundPaymentWorkflow(story.container).run({
        input: { payment_id: payment!.id, amount },
      })
    }
    await eventually(async () => {
      expect(await recoveredOf(story)).toEqual([
        { currency_code: "eur", orders: 1, recovered: 29.5, refunded: 15.5 },
      ])
    })
    expect(await shownOf(order.id)).toMatchObject({
      status: "recovered",
      basis: "click",
      cart_id: cartId,
      // Goods bear their part of what was given back: 40 of 45 of 29.50.
      revenue: "29.5",
      net: "26.2222",
      refunded: "15.5",
      was: "45",
      code: null,
      abandoned_at: expect.any(String),
      sent_at: expect.any(String),
      clicked_at: expect.any(String),
      ordered_at: expect.any(String),
      canceled_at: null,
    })
  })
})
