import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { eventually, storeTest } from "../support/store-test"

const EMAIL = "ada@example.com"

storeTest("an order at the moment of sending", (story) => {
  const post = async (url: string, body: object = {}) => {
    const headers = story.shop.storeHeaders
    return (await story.api.post(url, body, { headers })).data
  }

  /** Leaves a cart that is one call away from being an order. */
  async function leave(email = EMAIL): Promise<string> {
    const cart_id = await story.shopper.startCart("Mug", { email })
    await story.shopper.chooseDelivery(cart_id, email)
    const { payment_collection } = await post("/store/payment-collections", {
      cart_id,
    })
    await post(
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" }
    )
    return cart_id
  }

  const buy = (cartId: string) => post(`/store/carts/${cartId}/complete`)

  const touchesOf = async (cartId: string) => {
    const [enrollment] = await story.recovery.listEnrollments({
      cart_id: cartId,
    })
    return await story.recovery.listTouches(
      { enrollment_id: enrollment!.id },
      { order: { position: "ASC" } }
    )
  }

  /** The order has reached us: whoever comes now finds nothing to send. */
  const known = (cartId: string) =>
    eventually(async () => {
      const [enrollment] = await story.recovery.listEnrollments({
        cart_id: cartId,
      })
      expect(enrollment).toMatchObject({
        state: "exited",
        exit_reason: "purchased",
      })
    })

  /** All that would have followed. */
  async function waitLong() {
    await story.tickAfter(24)
    await story.tickAfter(25)
  }

  it("while the message is on the wire: that one, and no other", async () => {
    const cartId = await leave()
    story.inbox.onMessage(async () => {
      await buy(cartId)
      await known(cartId)
    })
    await story.tickAfter(1.1)
    await waitLong()
    expect(story.inbox.to(EMAIL)).toHaveLength(1)
    expect((await touchesOf(cartId)).map((touch) => touch.state)).toEqual([
      "sent",
    ])
  })

  it("while the provider is about to fail: the message is not tried again", async () => {
    const cartId = await leave()
    story.inbox.onMessage(async () => {
      await buy(cartId)
      await known(cartId)
      throw Object.assign(new Error("later"), { responseCode: 451 })
    })
    await story.tickAfter(1.1)
    await waitLong()
    expect(story.inbox.mails).toHaveLength(0)
    expect(await touchesOf(cartId)).toMatchObject([
      { state: "canceled", skip_reason: "purchased" },
    ])
  })

  it("between the claim and the wire: no message at all", async () => {
    const cartId = await leave()
    await story.tickAfter(1.1)
    await story.tickAfter(23.5)
    expect(story.inbox.mails).toHaveLength(2)
    // The third message has an offer: while nobody can write campaigns, it is
    // claimed and cannot go on.
    const knex = story.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    const lock = await knex.transaction()
    await lock.raw("LOCK TABLE promotion_campaign IN SHARE MODE")
    const tick = story.tickAfter(24.5)
    try {
      await eventually(async () => {
        expect((await touchesOf(cartId))[2]).toMatchObject({
          state: "claimed",
        })
      })
      await buy(cartId)
      await known(cartId)
    } finally {
      await lock.rollback()
    }
    await tick
    await waitLong()
    expect(story.inbox.mails).toHaveLength(2)
    expect((await touchesOf(cartId))[2]).toMatchObject({
      state: "canceled",
      skip_reason: "purchased",
    })
  })

  it("at any moment of a tick: at most one message, and silence afterwards", async () => {
    const people = Array.from({ length: 8 }, (_, i) => `p${i}@example.com`)
    const carts: string[] = []
    for (const email of people) {
      carts.push(await leave(email))
    }
    const tick = story.tickAfter(1.1)
    for (const cartId of carts) {
      await buy(cartId)
    }
    await tick
    await eventually(async () => {
      const live = await story.recovery.listEnrollments({ state: "active" })
      expect(live).toEqual([])
    })
    const before = story.inbox.mails.length
    for (const email of people) {
      expect(story.inbox.to(email).length).toBeLessThanOrEqual(1)
    }
    await waitLong()
    expect(story.inbox.mails).toHaveLength(before)
  })
})
