import { Modules } from "@medusajs/framework/utils"
import {
  addToCartWorkflow,
  createRegionsWorkflow,
  deleteRegionsWorkflow,
} from "@medusajs/medusa/core-flows"

import { linkToken } from "../support/inbox"
import { storeTest } from "../support/store-test"

const EMAIL = "ada@example.com"

storeTest("what comes back", (story) => {
  const token = () => linkToken(story.inbox.last(EMAIL), "r")

  /** Time for the reminder, or for the message after it. */
  const remind = () => story.tickAfter(1.1)
  const remindAgain = () => story.tickAfter(24)

  /** The cart is gone from Medusa; the link makes it anew. */
  async function rebuild(cartId: string) {
    await story.container.resolve(Modules.CART).deleteCarts([cartId])
    const restored = await story.shopper.restore(token())
    expect(restored.rebuilt).toBe(true)
    return { restored, cart: await story.shopper.cart(restored.cart_id) }
  }

  async function makePromotion(code: string) {
    await story.container.resolve(Modules.PROMOTION).createPromotions({
      code,
      type: "standard",
      status: "active",
      application_method: {
        type: "percentage",
        target_type: "items",
        allocation: "across",
        value: 25,
      },
    })
  }

  describe("is what the last message showed", () => {
    it("also what was added after the first one", async () => {
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      await remind()
      await story.shopper.addItem(cartId, "Mug")
      await remindAgain()
      expect(story.inbox.to(EMAIL)).toHaveLength(2)
      const { cart } = await rebuild(cartId)
      expect(cart.items.map((i: any) => i.product_title).sort()).toEqual([
        "Mug",
        "Teapot",
      ])
    })

    it("by the first message's link, too", async () => {
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      await remind()
      const first = token()
      await story.shopper.addItem(cartId, "Mug")
      await remindAgain()
      await story.container.resolve(Modules.CART).deleteCarts([cartId])
      const { cart_id } = await story.shopper.restore(first)
      expect((await story.shopper.cart(cart_id)).items).toHaveLength(2)
    })

    it("with notices about what is in the cart, none about what is not", async () => {
      const cartId = await story.shopper.startCart("Teapot", {
        email: EMAIL,
        quantity: 5,
      })
      await remind()
      await story.shopper.addItem(cartId, "Mug")
      await story.shopper.removeItem(cartId, "Teapot")
      await story.stock("Teapot", 0)
      await story.stock("Mug", 0)
      const { notices } = await story.shopper.restore(token())
      expect(notices).toMatchObject([{ type: "sold_out", title: "Mug" }])
    })

    it("in the language the shopper has switched to", async () => {
      const cartId = await story.shopper.startCart("Teapot", {
        email: EMAIL,
        locale: "en",
      })
      await remind()
      expect(story.inbox.last(EMAIL).text).toContain("Hello")
      await story.shopper.update(cartId, { locale: "de" })
      await remindAgain()
      expect(story.inbox.to(EMAIL)).toHaveLength(2)
      expect(story.inbox.last(EMAIL).text).toContain("Warenkorb")
      expect((await rebuild(cartId)).cart.locale).toBe("de")
    })

    it("in the language of the country they ordered to", async () => {
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      await remind()
      expect(story.inbox.last(EMAIL).text).toContain("Hello")
      await story.shopper.update(cartId, {
        shipping_address: { country_code: "de", address_1: "Hauptstraße 1" },
      })
      await remindAgain()
      expect(story.inbox.last(EMAIL).text).toContain("Warenkorb")
    })

    it("the goods themselves when the open cart was emptied meanwhile", async () => {
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      await remind()
      await story.shopper.removeItem(cartId, "Teapot")
      const { cart_id, rebuilt } = await story.shopper.restore(token())
      expect(rebuilt).toBe(true)
      expect((await story.shopper.cart(cart_id)).items).toHaveLength(1)
    })
  })

  describe("keeps what made it", () => {
    it("the notes on its lines, each by itself", async () => {
      const cartId = await story.shopper.startCart("Mug", {
        email: EMAIL,
        line: { engraving: "Ann" },
      })
      await story.shopper.addItem(cartId, "Mug", {
        quantity: 2,
        line: { engraving: "Bob" },
      })
      await remind()
      const { cart, restored } = await rebuild(cartId)
      expect(
        cart.items.map((i: any) => [i.metadata.engraving, i.quantity]).sort()
      ).toEqual([
        ["Ann", 1],
        ["Bob", 2],
      ])
      expect(restored.notices).toEqual([])
    })

    it("language, notes, addresses, and the shopper's own codes", async () => {
      await makePromotion("SUMMER25")
      const cartId = await story.shopper.startCart("Teapot", {
        email: EMAIL,
        locale: "de",
        metadata: { po: "4711" },
      })
      await story.shopper.update(cartId, {
        promo_codes: ["SUMMER25"],
        shipping_address: {
          first_name: "Ada",
          address_1: "2 Rue Neuve",
          city: "Lyon",
          country_code: "fr",
        },
        billing_address: { city: "Paris", country_code: "fr" },
      })
      const before = await story.shopper.cart(cartId)
      expect(before.total).toBe(30)
      await remind()
      const { cart, restored } = await rebuild(cartId)
      expect(cart).toMatchObject({
        locale: "de",
        metadata: { po: "4711" },
        total: 30,
        shipping_address: { city: "Lyon", address_1: "2 Rue Neuve" },
        billing_address: { city: "Paris" },
      })
      expect(cart.promotions).toMatchObject([{ code: "SUMMER25" }])
      expect(restored.notices).toEqual([])
    })

    it("and names a code that does not apply any more", async () => {
      await makePromotion("GONE")
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      await story.shopper.update(cartId, { promo_codes: ["GONE"] })
      await remind()
      const promotions = story.container.resolve(Modules.PROMOTION)
      const [promotion] = await promotions.listPromotions({ code: "GONE" })
      await promotions.deletePromotions([promotion!.id])
      const { restored } = await rebuild(cartId)
      expect(restored.notices).toMatchObject([
        { type: "code_not_kept", title: "GONE" },
      ])
    })

    it("an agreed price, without a false word about it", async () => {
      const cartId = await story.shopper.startCart("Mug", { email: EMAIL })
      await addToCartWorkflow(story.container).run({
        input: {
          cart_id: cartId,
          items: [
            {
              variant_id: story.shop.variants.Teapot,
              quantity: 1,
              unit_price: 25,
            },
          ],
        },
      })
      await remind()
      const open = await story.shopper.restore(token())
      expect(open).toMatchObject({ rebuilt: false, notices: [] })
      const { cart, restored } = await rebuild(cartId)
      expect(restored.notices).toEqual([])
      const teapot = cart.items.find((i: any) => i.product_title === "Teapot")
      expect(teapot.unit_price).toBe(25)
    })

    it("a line of the shop's own", async () => {
      const cartId = await story.shopper.startCart("Mug", { email: EMAIL })
      await addToCartWorkflow(story.container).run({
        input: {
          cart_id: cartId,
          items: [{ title: "Gift wrapping", quantity: 1, unit_price: 3 }],
        },
      })
      await remind()
      const { cart, restored } = await rebuild(cartId)
      expect(restored.notices).toEqual([])
      expect(cart.items.map((i: any) => i.unit_price).sort()).toEqual([10, 3])
    })

    it("as much of a line as is there, over all lines of a variant", async () => {
      const cartId = await story.shopper.startCart("Mug", {
        email: EMAIL,
        quantity: 2,
        line: { engraving: "Ann" },
      })
      await story.shopper.addItem(cartId, "Mug", {
        quantity: 2,
        line: { engraving: "Bob" },
      })
      await remind()
      await story.stock("Mug", 3)
      const { cart, restored } = await rebuild(cartId)
      expect(
        cart.items.map((i: any) => [i.metadata.engraving, i.quantity]).sort()
      ).toEqual([
        ["Ann", 2],
        ["Bob", 1],
      ])
      expect(restored.notices).toMatchObject([
        { type: "fewer_left", title: "Mug", quantity: 1 },
      ])
    })
  })

  describe("is priced in its own context", () => {
    async function priceBy(rule: object, amount: number) {
      // Generated by the module's models, and missing from its interface.
      const pricing: any = story.container.resolve(Modules.PRICING)
      const [price] = await pricing.listPrices({ amount: 40 })
      await pricing.addPrices({
        priceSetId: price.price_set_id,
        prices: [{ amount, currency_code: "eur", ...rule }],
      })
    }

    it("by quantity", async () => {
      await priceBy({ min_quantity: 10 }, 30)
      const cartId = await story.shopper.startCart("Teapot", {
        email: EMAIL,
        quantity: 12,
      })
      const { items } = await story.shopper.cart(cartId)
      expect(items[0].unit_price).toBe(30)
      await remind()
      expect((await story.shopper.restore(token())).notices).toEqual([])
      const { cart, restored } = await rebuild(cartId)
      expect(restored.notices).toEqual([])
      expect(cart.items[0].unit_price).toBe(30)
    })

    it("by the customer's group", async () => {
      const customers = story.container.resolve(Modules.CUSTOMER)
      const customer = await customers.createCustomers({
        email: EMAIL,
        has_account: true,
      })
      const group = await customers.createCustomerGroups({ name: "Trade" })
      await customers.addCustomerToGroup({
        customer_id: customer.id,
        customer_group_id: group.id,
      })
      await priceBy({ rules: { "customer.groups.id": group.id } }, 28)
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      const { items } = await story.shopper.cart(cartId)
      expect(items[0].unit_price).toBe(28)
      await remind()
      expect((await story.shopper.restore(token())).notices).toEqual([])
      const { cart, restored } = await rebuild(cartId)
      expect(restored.notices).toEqual([])
      expect(cart.items[0].unit_price).toBe(28)
    })
  })

  describe("beside the cart that is on the device", () => {
    async function comeBack() {
      const left = await story.shopper.startCart("Teapot", { email: EMAIL })
      await remind()
      const present = await story.shopper.startCart("Mug", { quantity: 3 })
      return { left, present, link: token() }
    }
    const pieces = async (id: string) =>
      Object.fromEntries(
        (await story.shopper.cart(id)).items.map((i: any) => [
          i.product_title,
          i.quantity,
        ])
      )

    it("is merged, silently and once", async () => {
      const { left, present, link } = await comeBack()
      const first = await story.shopper.restore(link, present)
      expect(first).toMatchObject({
        cart_id: left,
        merged: { from_cart_id: present, item_count: 3 },
        notices: [],
      })
      const again = await Promise.all([
        story.shopper.restore(link, present),
        story.shopper.restore(link, present),
        story.shopper.restore(link, left),
      ])
      expect(again.map(({ merged }) => merged?.id ?? null)).toEqual([
        first.merged.id,
        first.merged.id,
        null,
      ])
      expect(await pieces(left)).toEqual({ Teapot: 1, Mug: 3 })
      expect(await pieces(present)).toEqual({ Mug: 3 })
    })

    it("can be parted again, and only once", async () => {
      const { left, present, link } = await comeBack()
      await story.shopper.addItem(left, "Mug", { quantity: 2 })
      const { merged } = await story.shopper.restore(link, present)
      expect(await pieces(left)).toEqual({ Teapot: 1, Mug: 5 })
      expect(await story.shopper.undoMerge(link, merged.id)).toEqual({
        cart_id: present,
      })
      expect(await pieces(left)).toEqual({ Teapot: 1, Mug: 2 })
      expect(await pieces(present)).toEqual({ Mug: 3 })
      await expect(story.shopper.undoMerge(link, merged.id)).rejects.toThrow(
        /404.*nothing to undo/
      )
    })

    it("leaves what the shopper had, whatever they took out meanwhile", async () => {
      const { left, present, link } = await comeBack()
      await story.shopper.addItem(left, "Mug")
      const { merged } = await story.shopper.restore(link, present)
      expect(await pieces(left)).toEqual({ Teapot: 1, Mug: 4 })
      const { items } = await story.shopper.cart(left)
      const mug = items.find((i: any) => i.product_title === "Mug")
      await story.api.post(
        `/store/carts/${left}/line-items/${mug.id}`,
        { quantity: 1 },
        { headers: story.shop.storeHeaders }
      )
      await story.shopper.undoMerge(link, merged.id)
      expect(await pieces(left)).toEqual({ Teapot: 1, Mug: 1 })
    })

    it("brings its codes along, and takes them away again", async () => {
      await makePromotion("HERE25")
      const { left, present, link } = await comeBack()
      await story.shopper.update(present, { promo_codes: ["HERE25"] })
      const { merged } = await story.shopper.restore(link, present)
      expect((await story.shopper.cart(left)).promotions).toHaveLength(1)
      await story.shopper.undoMerge(link, merged.id)
      expect((await story.shopper.cart(left)).promotions).toEqual([])
    })

    it("names what cannot come along", async () => {
      const { present, link } = await comeBack()
      await story.stock("Mug", 0)
      expect(await story.shopper.restore(link, present)).toMatchObject({
        merged: null,
        notices: [{ type: "sold_out", title: "Mug" }],
      })
    })

    it("can be parted although what stays is more than there is", async () => {
      const { left, present, link } = await comeBack()
      await story.shopper.addItem(left, "Mug", { quantity: 2 })
      const { merged } = await story.shopper.restore(link, present)
      await story.stock("Mug", 1)
      await story.shopper.undoMerge(link, merged.id)
      expect(await pieces(left)).toEqual({ Teapot: 1, Mug: 2 })
    })

    it("adds nothing twice after it was broken off in the middle", async () => {
      const { left, present, link } = await comeBack()
      const { merged } = await story.shopper.restore(link, present)
      // As a crash leaves it: the lines are in, the note of them is not.
      await story.recovery.updateCartMerges({ id: merged.id, lines: null })
      const again = await story.shopper.restore(link, present)
      expect(again.merged).toEqual(merged)
      expect(await pieces(left)).toEqual({ Teapot: 1, Mug: 3 })
    })

    it("is not parted by a link of another person", async () => {
      const { present, link } = await comeBack()
      const { merged } = await story.shopper.restore(link, present)
      await story.shopper.startCart("Mug", { email: "eve@example.com" })
      await remind()
      const other = linkToken(story.inbox.last("eve@example.com"), "r")
      await expect(story.shopper.undoMerge(other, merged.id)).rejects.toThrow(
        /404/
      )
    })

    it("takes no more than there is", async () => {
      const { left, present, link } = await comeBack()
      await story.stock("Mug", 2)
      const { merged } = await story.shopper.restore(link, present)
      expect(merged.item_count).toBe(2)
      expect(await pieces(left)).toEqual({ Teapot: 1, Mug: 2 })
    })

    it.each(["cart_\u0000", "no cart", "x".repeat(201)])(
      "is refused in words when %j cannot be one",
      async (nonsense) => {
        const { link } = await comeBack()
        await expect(story.shopper.restore(link, nonsense)).rejects.toThrow(
          /400.*cart_id/
        )
      }
    )

    it.each(["cart_nobody", ""])(
      "is left alone when %j is no cart",
      async (nobody) => {
        const { left, link } = await comeBack()
        expect(await story.shopper.restore(link, nobody)).toMatchObject({
          cart_id: left,
          merged: null,
        })
      }
    )

    it("begins no story of its own once it was merged", async () => {
      const { left, present, link } = await comeBack()
      await story.shopper.update(present, { email: "device@example.com" })
      await story.tickAfter(0)
      await story.shopper.restore(link, present)
      await story.shopper.checkOut(left, EMAIL)
      await story.tickAfter(2)
      expect(story.inbox.to("device@example.com")).toEqual([])
    })
  })

  it("comes without a line that has no price any more, which is named", async () => {
    const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
    await story.shopper.addItem(cartId, "Mug")
    await remind()
    const pricing: any = story.container.resolve(Modules.PRICING)
    const [price] = await pricing.listPrices({ amount: 40 })
    await pricing.removePrices([price.id])
    const { cart, restored } = await rebuild(cartId)
    expect(cart.items).toMatchObject([{ product_title: "Mug" }])
    expect(restored.notices).toMatchObject([
      { type: "unavailable", title: "Teapot" },
    ])
  })

  it("is looked for again as long as nothing of it was to be had", async () => {
    const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
    await remind()
    await story.stock("Teapot", 0)
    const { cart, restored } = await rebuild(cartId)
    expect(cart.items).toEqual([])
    const again = await story.shopper.restore(token())
    expect(again.cart_id).toBe(restored.cart_id)
    expect(again.notices).toMatchObject([{ type: "sold_out" }])
    await story.stock("Teapot", 3)
    const back = await story.shopper.restore(token())
    expect((await story.shopper.cart(back.cart_id)).items).toHaveLength(1)
    expect(back.notices).toEqual([])
  })

  it("says nothing of prices across currencies", async () => {
    const {
      result: [us],
    } = await createRegionsWorkflow(story.container).run({
      input: {
        regions: [{ name: "US", currency_code: "usd", countries: ["us"] }],
      },
    })
    const pricing: any = story.container.resolve(Modules.PRICING)
    const [price] = await pricing.listPrices({ amount: 40 })
    await pricing.addPrices({
      priceSetId: price.price_set_id,
      prices: [{ amount: 44, currency_code: "usd" }],
    })
    const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
    await remind()
    await story.shopper.update(cartId, { region_id: us!.id })
    const { notices, cart_id } = await story.shopper.restore(token())
    expect(cart_id).toBe(cartId)
    expect(notices).toEqual([])
  })

  it("is one cart, however often a link is opened whose cart changed hands", async () => {
    const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
    await remind()
    const link = token()
    await story.shopper.update(cartId, { email: "other@example.com" })
    await remindAgain()
    expect(story.inbox.to("other@example.com")).toHaveLength(1)
    const first = await story.shopper.restore(link)
    expect(first.rebuilt).toBe(true)
    const again = await story.shopper.restore(link, first.cart_id)
    expect(again).toMatchObject({
      cart_id: first.cart_id,
      rebuilt: false,
      merged: null,
    })
    // The person who has it now goes on with their own.
    const [enrollment] = await story.recovery.listEnrollments({})
    expect(enrollment!.restored_cart_id).toBeNull()
  })

  it("says that its code was used already", async () => {
    const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
    await remind()
    await remindAgain()
    await remindAgain()
    const link = token()
    const { code } = await story.shopper.restore(link)
    expect(code).toMatch(/^BACK-/)
    await story.shopper.checkOut(cartId, EMAIL)
    await story.tickAfter(0.1)
    const again = await story.shopper.restore(link)
    expect(again).toMatchObject({
      code: null,
      notices: [{ type: "code_used" }],
    })
  })

  it("is answered like any link that no longer works when its region is gone", async () => {
    const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
    await remind()
    const link = token()
    await story.container.resolve(Modules.CART).deleteCarts([cartId])
    await deleteRegionsWorkflow(story.container).run({
      input: { ids: [story.shop.regionId] },
    })
    await expect(story.shopper.restore(link)).rejects.toThrow(
      /404.*not valid or no longer valid/
    )
  })
})
