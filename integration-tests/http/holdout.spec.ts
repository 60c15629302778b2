import { eventually, storeTest } from "../support/store-test"

const HELD = "ada@example.com"
const TREATED = "grace@example.com"

storeTest("people who are held out", (story) => {
  const set = (over: object) => Object.assign(story.recovery.options, over)
  const call = (method: "get" | "post", url: string, params: object = {}) =>
    story.api.request({
      method,
      url: `/admin/recovery${url}`,
      ...story.admin,
      params,
      validateStatus: () => true,
    })
  const leave = (email: string) => story.shopper.startCart("Mug", { email })
  const enrollmentOf = async (cart_id: string) =>
    (await story.recovery.listEnrollments({ cart_id }))[0]!
  const touchesOf = async (cart_id: string) =>
    await story.recovery.listTouches(
      { enrollment_id: (await enrollmentOf(cart_id)).id },
      { order: { position: "ASC" } }
    )

  it("walk the same path as all others, and nothing is made for them", async () => {
    set({ quietPeriod: 1_800_000 })
    const [held, treated] = [await leave(HELD), await leave(TREATED)]
    await story.tickAfter(0.6)
    // Found by one tick, and nothing due yet: who is who is settled here.
    const { id } = await enrollmentOf(held)
    await story.recovery.updateEnrollments({ id, arm: "holdout" })
    for (const hours of [0.5, 23.1, 24.1]) {
      await story.tickAfter(hours)
    }

    expect(story.inbox.to(TREATED)).toHaveLength(3)
    expect(story.inbox.to(HELD)).toHaveLength(0)
    const [nothing, sent] = [await touchesOf(held), await touchesOf(treated)]
    expect(
      nothing.map(({ state, skip_reason }) => [state, skip_reason])
    ).toEqual([1, 2, 3].map(() => ["skipped", "holdout"]))
    const minutes = (touches: typeof sent) =>
      touches.map(({ due_at }) => Math.round(due_at.getTime() / 60_000))
    expect(sent.map(({ state }) => state)).toEqual(["sent", "sent", "sent"])
    minutes(nothing).forEach((at, i) =>
      expect(Math.abs(at - minutes(sent)[i]!)).toBeLessThanOrEqual(1)
    )
    for (const cart of [held, treated]) {
      expect((await enrollmentOf(cart)).state).toBe("completed")
    }
    // No message, no link, no attempt, no code.
    const theirs = { touch_id: nothing.map(({ id }) => id) }
    const { recovery } = story
    expect(await recovery.listMessages(theirs)).toEqual([])
    expect(await recovery.listLinks(theirs)).toEqual([])
    expect(await recovery.listAttempts(theirs)).toEqual([])
    expect(await recovery.listIncentives(theirs)).toEqual([])
    const codes = await recovery.listIncentives({})
    expect(codes.length).toBeGreaterThan(0)
  })

  it("are drawn when they are enrolled, at the store's share, and stay so", async () => {
    set({ holdout: 1, writeAgainAfter: 3_600_000 })
    const first = await leave(HELD)
    await story.tickAfter(1.1)
    expect(await enrollmentOf(first)).toMatchObject({
      arm: "holdout",
      arm_probability: 1,
    })
    set({ holdout: 0 })
    const other = await leave(TREATED)
    await story.tickAfter(1.1)
    expect(await enrollmentOf(other)).toMatchObject({
      arm: "treated",
      arm_probability: 1,
    })
    await story.tickAfter(23.1)
    expect(await enrollmentOf(first)).toMatchObject({ arm: "holdout" })
    expect(story.inbox.to(HELD)).toHaveLength(0)
    expect(story.inbox.to(TREATED)).toHaveLength(2)
  })

  it("are shown as held out, and staff cannot write to them either", async () => {
    set({ holdout: 1 })
    const cart = await leave(HELD)
    await story.tickAfter(1.1)
    const list = await call("get", "/carts", { status: "held_out" })
    expect(list.data.carts).toMatchObject([{ id: cart, status: "held_out" }])
    const page = await call("get", `/carts/${cart}`)
    expect(page.data.cart).toMatchObject({
      status: "held_out",
      touches_sent: 0,
    })
    expect(JSON.stringify(page.data.cart.timeline)).toContain('"holdout"')

    const forced = await call("post", `/carts/${cart}/send-next`)
    expect(forced.status).toBe(400)
    expect(forced.data.message).toContain("held out")
    expect(story.inbox.mails).toHaveLength(0)
    const health = await call("get", "/health")
    expect(health.data.health ?? health.data).toMatchObject({ failed: 0 })
  })

  it("end by an order like all others, and the cause is told of both", async () => {
    set({ holdout: 1 })
    const cart = await leave(HELD)
    await story.tickAfter(1.1)
    const order = await story.shopper.checkOut(cart, HELD)
    await eventually(async () =>
      expect(await enrollmentOf(cart)).toMatchObject({
        state: "exited",
        exit_reason: "purchased",
      })
    )
    // So that there is somebody who could have been treated.
    const { id } = await enrollmentOf(cart)
    await story.recovery.updateEnrollments({ id, arm_probability: 0.5 })
    await story.tickAfter(24 * 12)
    const { status, data } = await call("get", "/cause")
    expect(status).toBe(200)
    expect(data.cause).toMatchObject({
      carts: { compared: 1, unripe: 0 },
      people: { treated: 0, holdout: 1 },
      orders: {
        holdout: { buyers: 1, sum: "1" },
        caused: { estimate: null, verdict: "too_few" },
      },
      revenue: [
        {
          currency_code: "eur",
          holdout: { buyers: 1, sum: `${order.total}` },
          caused: { estimate: null, interval: null, verdict: "too_few" },
        },
      ],
    })
    for (const params of [
      { currency: "euros" },
      { from: "2026-01-02", to: "2026-01-01" },
      { from: "never" },
      { from: "2026-01-02", range: "7d" },
      { range: "4y" },
      { nonsense: 1 },
    ]) {
      expect((await call("get", "/cause", params)).status).toBe(400)
    }
    const stranger = await story.api.get("/admin/recovery/cause", {
      validateStatus: () => true,
    })
    expect(stranger.status).toBe(401)
  })
})
