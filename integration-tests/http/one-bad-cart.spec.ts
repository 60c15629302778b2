import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { storeTest } from "../support/store-test"

/** So many carts that fail alike are nobody's own fault. */
const ALIKE = 10

storeTest("one bad cart", (story) => {
  const sql = (text: string) =>
    story.container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text)

  /** The database refuses to write what became of carts like these. */
  const refuse = async (emailLike: string) => {
    await sql(`
      CREATE OR REPLACE FUNCTION refuse_cart() RETURNS trigger AS $$
      BEGIN
        RAISE EXCEPTION 'cart % is odd', NEW.cart_id;
      END $$ LANGUAGE plpgsql`)
    await sql(`
      CREATE TRIGGER refuse BEFORE UPDATE ON recovery_tracked_cart
      FOR EACH ROW WHEN (NEW.status = 'abandoned' AND NEW.email LIKE '${emailLike}')
      EXECUTE FUNCTION refuse_cart()`)
  }
  const allow = () => sql("DROP TRIGGER refuse ON recovery_tracked_cart")

  const tracked = async (cart_id: string) =>
    (await story.recovery.listTrackedCarts({ cart_id }))[0]!

  const leave = async (count: number) => {
    const ids: string[] = []
    for (let n = 0; n < count; n++) {
      ids.push(
        await story.shopper.startCart("Mug", { email: `p${n}@example.com` })
      )
    }
    await story.recovery.flushActivity()
    return ids
  }

  it("keeps nobody else's message, rests, and is judged when it can be", async () => {
    const [odd] = await leave(3)
    const before = await tracked(odd!)
    await refuse("p0@%")
    await story.tickAfter(1.1)
    expect(story.inbox.to("p1@example.com")).toHaveLength(1)
    expect(story.inbox.to("p2@example.com")).toHaveLength(1)
    const rests = await tracked(odd!)
    expect(rests.status).toBe("active")
    expect(rests.last_activity_at).toEqual(before.last_activity_at)
    expect(rests.failed_looks).toBe(1)
    await allow()
    await story.tickAfter(0.1)
    expect((await tracked(odd!)).status).toBe("abandoned")
    expect(story.inbox.to("p0@example.com")).toHaveLength(1)
    expect(await tracked(odd!)).toMatchObject({
      failed_looks: 0,
      look_again_at: null,
    })
  })

  it("is no cart's fault when all fail alike: no activity is made up, and all follow", async () => {
    const ids = await leave(ALIKE + 5)
    await refuse("%")
    // On a busy machine ten failures may take longer than a tick usually has.
    Object.assign(story.recovery.options, { timeBox: 5 * 60_000 })
    await story.tickAfter(1.1)
    const carts = await story.recovery.listTrackedCarts({ cart_id: ids })
    expect(carts.filter((cart) => cart.failed_looks > 0)).toHaveLength(ALIKE)
    const now = story.recovery.now().getTime()
    for (const cart of carts) {
      expect(cart.status).toBe("active")
      expect(now - cart.last_activity_at.getTime()).toBeGreaterThan(3_600_000)
    }
    await allow()
    await story.tickAfter(0.2)
    for (let n = 0; n < ids.length; n++) {
      expect(story.inbox.to(`p${n}@example.com`)).toHaveLength(1)
    }
  })

  it("that costs nothing gets no message, also when it does later", async () => {
    const free = await story.shopper.startCart("Mug", {
      email: "free@example.com",
    })
    const later = await story.shopper.startCart("Mug", {
      email: "later@example.com",
    })
    const giveAway = async (cartId: string) => {
      const { items } = await story.shopper.cart(cartId)
      await story.container
        .resolve(Modules.CART)
        .updateLineItems([{ id: items[0].id, unit_price: 0 }] as never)
    }
    await giveAway(free)
    await story.tickAfter(1.1)
    expect(story.inbox.to("free@example.com")).toHaveLength(0)
    expect((await tracked(free)).unreachable_reason).toBe("worth_nothing")
    expect(story.inbox.to("later@example.com")).toHaveLength(1)
    await giveAway(later)
    await story.tickAfter(23.5)
    expect(story.inbox.to("later@example.com")).toHaveLength(1)
    const skipped = await story.recovery.listTouches({ state: "skipped" })
    expect(skipped.map((touch) => touch.skip_reason)).toEqual(["worth_nothing"])
  })
})
