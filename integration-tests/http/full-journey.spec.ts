import type { AdminReportStep } from "../../src/types"
import { BROWSER } from "../support/shopper"
import { linkToken } from "../support/inbox"
import { reportOf } from "../support/report-of"
import { PostHogServer } from "../support/posthog-server"
import { eventually, storeTest } from "../support/store-test"

const EMAIL = "ada@example.com"

storeTest("the full journey", (story) => {
  const posthog = new PostHogServer()
  let host: string

  beforeAll(async () => {
    host = await posthog.start()
  })
  afterAll(() => posthog.stop())

  it("wins a cart back: reminder, help, code, return, order, and then silence", async () => {
    const { shopper, inbox, api, admin, recovery } = story
    recovery.options.analytics.posthog = { apiKey: "phc_journey", host }

    // A guest with an address leaves a cart.
    const cartId = await shopper.startCart("Teapot", { email: EMAIL })
    await story.tickAfter(0.9)
    expect(inbox.mails).toHaveLength(0)

    // 1 h: the reminder.
    await story.tickAfter(0.2)
    expect(inbox.to(EMAIL)).toHaveLength(1)
    const reminder = inbox.last(EMAIL)
    expect(reminder.from?.text).toBe('"Test Shop" <hello@shop.test>')
    expect(reminder.text).toContain("Teapot")
    expect(reminder.text).toContain("€40.00")
    expect(reminder.html).toContain("Teapot")
    expect(reminder.text).not.toContain("BACK-")

    // 24 h: help, without an offer. Nothing in between, nothing twice.
    await story.tickAfter(10)
    expect(inbox.mails).toHaveLength(1)
    await story.tickAfter(13.5)
    expect(inbox.mails).toHaveLength(2)
    expect(inbox.last(EMAIL).text).not.toContain("BACK-")

    // 48 h: the code.
    await story.tickAfter(24)
    expect(inbox.mails).toHaveLength(3)
    const offer = inbox.last(EMAIL)
    const code = /BACK-[0-9A-Z]{9}/.exec(offer.text ?? "")![0]
    expect(offer.html).toContain(code)

    // On another device, hours later: the link, then the shop's exchange.
    story.clock.passHours(2)
    const token = linkToken(offer, "r")
    const click = await api.get(`/recovery/r/${token}`, {
      headers: BROWSER,
      maxRedirects: 0,
      validateStatus: (status: number) => status === 302,
    })
    expect(click.headers.location).toBe(
      `http://localhost:8000/cart/restore?token=${token}`
    )
    const restored = await shopper.restore(token)
    expect(restored).toMatchObject({
      cart_id: cartId,
      rebuilt: false,
      code,
      notices: [],
    })
    const cart = await shopper.cart(restored.cart_id)
    expect(cart.discount_total).toBe(4)

    // They buy with the code.
    const order = await shopper.checkOut(cartId, EMAIL)
    expect(order.total).toBe(41)
    await eventually(async () => {
      const { data } = await api.get(
        `/admin/recovery/orders/${order.id}`,
        admin
      )
      expect(data.recovery).toMatchObject({
        status: "recovered",
        basis: "code",
        sequence_name: "Abandoned cart",
        step: 3,
        code,
        revenue: "41",
        refunded: "0",
        currency_code: "eur",
      })
    })
    const report = await reportOf(story)
    expect(report).toMatchObject({
      days_behind: 0,
      funnel: {
        abandoned: 1,
        messaged: 1,
        clicked: 1,
        restored: 1,
        recovered: 1,
      },
      // Where it was left, not where it is now that it was bought.
      stages: [{ stage: "contact", abandoned: 1, recovered: 1 }],
      products: [{ title: "Teapot", carts: 1, recovered: 1 }],
    })
    const euros = report.currencies[0]!
    expect(Number(euros.recovered.revenue)).toBe(41)
    expect(euros.recovered.revenue).toMatch(/^41(\.0+)?$/)
    expect(euros.store).toEqual(euros.recovered)
    expect(
      report.steps.map((step: AdminReportStep) => [
        step.position,
        step.sent,
        step.recovered,
      ])
    ).toEqual([
      [1, 1, 0],
      [2, 1, 0],
      [3, 1, 1],
    ])
    const wrong = await api.get("/admin/recovery/report", {
      ...admin,
      params: { from: "2026-02-30", to: "2026-03-01" },
      validateStatus: () => true,
    })
    expect(wrong.status).toBe(400)

    // The same code a second time is refused.
    const second = await shopper.startCart("Teapot", {
      email: "eve@example.com",
    })
    await api.post(
      `/store/carts/${second}/promotions`,
      { promo_codes: [code] },
      { headers: story.shop.storeHeaders, validateStatus: () => true }
    )
    expect((await shopper.cart(second)).discount_total).toBe(0)

    // And nothing more is ever sent to them.
    for (let day = 0; day < 4; day++) {
      await story.tickAfter(24)
    }
    expect(inbox.to(EMAIL)).toHaveLength(3)

    // PostHog was told all of it, and who it was of nowhere.
    const ada = posthog.taken[0]!.distinct_id
    const theirs = posthog.taken.filter(
      ({ distinct_id }) => distinct_id === ada
    )
    expect(theirs.map(({ event }) => event).sort()).toEqual([
      "Cart Abandoned",
      "Cart Recovered",
      "Cart Restored",
      "Recovery Message Clicked",
      ...Array(3).fill("Recovery Message Sent"),
    ])
    expect(
      theirs.find(({ event }) => event === "Cart Recovered")?.properties
    ).toMatchObject({ revenue: 41, currency_code: "eur", with_code: true })
    const told = JSON.stringify(posthog.taken)
    for (const word of ["@", cartId, order.id, code]) {
      expect(told).not.toContain(word)
    }
  })

  it("sends nothing to a shopper who bought before the first message", async () => {
    const { shopper, inbox } = story
    const cartId = await shopper.startCart("Mug", { email: EMAIL })
    await shopper.checkOut(cartId, EMAIL)
    await story.tickAfter(2)
    await story.tickAfter(24)
    expect(inbox.mails).toHaveLength(0)
  })

  it("is put off by an item added to the cart, which leaves cart.updated_at as it was", async () => {
    const { shopper, inbox, recovery } = story
    const cartId = await shopper.startCart("Mug", { email: EMAIL })
    const before = (await shopper.cart(cartId)).updated_at
    story.clock.passHours(0.9)
    await shopper.addItem(cartId, "Teapot")
    await eventually(async () => {
      await recovery.flushActivity()
      const [tracked] = await recovery.listTrackedCarts({ cart_id: cartId })
      expect(
        story.clock.now().getTime() -
          new Date(tracked!.last_activity_at).getTime()
      ).toBeLessThan(60_000)
    })
    expect((await shopper.cart(cartId)).updated_at).toBe(before)
    await story.tickAfter(0.5)
    expect(inbox.mails).toHaveLength(0)
    await story.tickAfter(0.6)
    expect(inbox.mails).toHaveLength(1)
    expect(inbox.last(EMAIL).text).toContain("Teapot")
  })
})
