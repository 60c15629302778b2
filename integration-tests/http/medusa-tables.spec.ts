import { fromTables } from "../../src/workflows/from-tables"
import {
  askGraph,
  readCarts,
  toFacts,
} from "../../src/workflows/tracking/read-carts"
import { storeTest } from "../support/store-test"

const sorted = (dates: Date[]) => dates.map((date) => date.getTime()).sort()

storeTest("Medusa's own tables", (story) => {
  /** Carts at every stage, as shoppers make them. */
  async function makeCarts(): Promise<string[]> {
    const { shopper, api, shop } = story
    const bare = await shopper.startCart("Mug")
    const full = await shopper.startCart("Teapot", { email: "A@B.co" })
    await shopper.addItem(full, "Mug")
    await shopper.chooseDelivery(full, "a@b.co")
    await api.post(
      "/store/payment-collections",
      { cart_id: full },
      { headers: shop.storeHeaders }
    )
    const bought = await shopper.startCart("Mug", { email: "c@d.co" })
    await shopper.checkOut(bought, "c@d.co")
    return [bare, full, bought]
  }

  it("tell of carts what the query graph tells", async () => {
    const ids = await makeCarts()
    const read = await readCarts(story.container, ids)
    const asked = (await askGraph(story.container, ids)).map(toFacts)
    expect(read.size).toBe(3)
    for (const cart of asked) {
      const same = read.get(cart.cart_id)!
      expect(same).toEqual({
        ...cart,
        items: expect.arrayContaining(cart.items),
        touchedAt: expect.any(Array),
      })
      expect(same.items).toHaveLength(cart.items.length)
      expect(sorted(same.touchedAt)).toEqual(sorted(cart.touchedAt))
    }
  })

  it("are not needed: without them Medusa's services are asked", async () => {
    const ids = await makeCarts()
    const undefinedColumn = Object.assign(new Error("no such column"), {
      code: "42703",
    })
    const refuse = () => Promise.reject(undefinedColumn)
    const ask = () => askGraph(story.container, ids)
    const carts = await fromTables(story.container, refuse, ask)
    expect(carts).toHaveLength(3)
    // From now on they are not even tried, and everything still works.
    const read = jest.fn(refuse)
    await fromTables(story.container, read, ask)
    expect(read).not.toHaveBeenCalled()
    await story.tickAfter(1.2)
    expect(story.inbox.to("a@b.co")).toHaveLength(1)
  })
})
