import { Modules } from "@medusajs/framework/utils"
import { deleteSalesChannelsWorkflow } from "@medusajs/medusa/core-flows"

import { parseOptions } from "../../src/modules/recovery/options/parse-options"
import { linkToken } from "../support/inbox"
import { openChannel, setDisabled } from "../support/open-channel"
import type { Shop } from "../support/seed-shop"
import { BROWSER, Shopper } from "../support/shopper"
import { storeTest } from "../support/store-test"

const ADA = "ada@example.com"
const BOB = "bob@example.com"
const HOUR = 1.1

storeTest("stores", (story) => {
  let outlet: Shop
  let buyer: Shopper
  const options = () => story.recovery.options
  const quietly = { validateStatus: () => true, maxRedirects: 0 }

  /** As if these had been in the configuration at boot. */
  function setStores(stores: object) {
    const { storefront, sender } = options()
    Object.assign(options(), {
      stores: parseOptions({
        secret: options().secret,
        backendUrl: options().backendUrl,
        storefront,
        sender,
        stores,
      }).stores,
    })
  }

  beforeEach(async () => {
    outlet = await openChannel(story.container, story.shop, "Outlet")
    buyer = new Shopper(story.api, outlet)
    setStores({
      Outlet: {
        storefront: {
          name: "The Outlet",
          url: "http://outlet.localhost:8100",
          restorePath: "/{country}/{locale}/back?t={token}",
          params: { utm_source: "outlet" },
        },
        sender: {
          name: "The Outlet",
          email: "hello@outlet.test",
          replyTo: "reply@outlet.test",
          supportEmail: "help@outlet.test",
          unsubscribeMailto: "stop@outlet.test",
          postalAddress: "Outlet Ltd, 9 Side Street, Shelbyville",
        },
        message: { color: "#aa0011" },
        locales: { default: "de" },
        timeZone: "Europe/Berlin",
      },
    })
  })
  afterEach(() => setStores({}))

  const follow = async (email: string) => {
    const { status, headers } = await story.api.get(
      `/recovery/r/${linkToken(story.inbox.last(email), "r")}`,
      { ...quietly, headers: BROWSER }
    )
    expect(status).toBe(302)
    return headers.location
  }

  /** What the cart's page says of the message that is to come. */
  const stopOf = async (id: string) =>
    (await story.api.get(`/admin/recovery/carts/${id}`, story.admin)).data.cart
      .store_stop

  const enrollmentOf = async (cart_id: string) =>
    (await story.recovery.listEnrollments({ cart_id }))[0]

  describe("with two shops", () => {
    it("each writes under its own name, and its links lead to it", async () => {
      await story.shopper.startCart("Mug", { email: ADA })
      await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)

      const mail = story.inbox.last(BOB)
      expect(mail.from?.text).toBe('"The Outlet" <hello@outlet.test>')
      expect(mail.replyTo?.text).toBe("reply@outlet.test")
      expect(mail.messageId).toMatch(/@outlet\.test>$/)
      expect(JSON.stringify([...mail.headers])).toContain(
        "stop@outlet.test?subject=unsubscribe"
      )
      for (const body of [mail.text, String(mail.html)]) {
        expect(body).toContain("The Outlet")
        expect(body).toContain("Outlet Ltd, 9 Side Street, Shelbyville")
        expect(body).not.toContain("Test Shop")
        expect(body).not.toContain("Springfield")
      }
      expect(mail.html).toContain("#aa0011")
      expect(mail.html).toContain('lang="de"')

      const own = story.inbox.last(ADA)
      expect(own.from?.text).toBe('"Test Shop" <hello@shop.test>')
      expect(`${own.text} ${own.html}`).not.toMatch(/outlet/i)

      const token = linkToken(mail, "r")
      expect(await follow(BOB)).toBe(
        `http://outlet.localhost:8100/de/de/back?t=${token}&utm_source=outlet`
      )
      expect(await follow(ADA)).toMatch(
        /^http:\/\/localhost:8000\/cart\/restore\?token=/
      )
    })

    it("the list has the carts of each, and its messages can be looked at", async () => {
      const own = await story.shopper.startCart("Mug", { email: ADA })
      const other = await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)

      const get = async (path: string, params: object) => {
        const { status, data } = await story.api.get(
          `/admin/recovery/${path}`,
          { ...story.admin, ...quietly, params }
        )
        return { status, ...data }
      }
      const list = async (params: object) => {
        const { carts, count } = await get("carts", params)
        expect(count).toBe(carts.length)
        return carts.map(({ id }: { id: string }) => id).sort()
      }
      const { stores } = await get("stores", {})
      expect(stores).toEqual([
        { id: "", name: "Test Shop", send: true },
        { id: "Outlet", name: "The Outlet", send: true },
      ])

      for (const more of [{}, { q: "example.com" }, { order: "email" }]) {
        expect(await list({ ...more, store: "Outlet" })).toEqual([other])
        expect(await list({ ...more, store: "" })).toEqual([own])
        const both = [own, other].sort()
        expect(await list({ ...more, store: ["", "Outlet"] })).toEqual(both)
        expect(await list(more)).toEqual(both)
      }
      expect(await list({ q: own, store: "Outlet" })).toEqual([])
      expect(await list({ q: own, store: "" })).toEqual([own])
      expect(await get("carts", { store: "Moon" })).toMatchObject({
        status: 400,
        message: expect.stringContaining('"Moon" is neither'),
      })

      // A cart that moves to another store is listed there.
      await story.recovery.updateTrackedCarts({
        id: `rtc_${own}`,
        sales_channel_id: outlet.channelId,
      })
      expect(await list({ store: "" })).toEqual([])
      expect(await list({ store: "Outlet" })).toHaveLength(2)

      const [{ id }] = (await get("sequences", {})).sequences
      const look = async (params: object) =>
        (await get(`sequences/${id}/preview`, params)).preview
      const outlets = await look({ store: "Outlet" })
      expect(outlets.locale).toBe("de")
      expect(outlets.messages[0].html).toContain("The Outlet")
      expect((await look({})).messages[0].html).toContain("Test Shop")
      expect(
        (await get(`sequences/${id}/preview`, { store: "Moon" })).status
      ).toBe(400)
    })

    it("a link knows the shopper's country and language", async () => {
      const cartId = await buyer.startCart("Mug", {
        email: BOB,
        locale: "fr-FR",
      })
      await buyer.chooseDelivery(cartId, BOB, "fr")
      await story.tickAfter(HOUR)
      expect(await follow(BOB)).toMatch(
        /^http:\/\/outlet\.localhost:8100\/fr\/fr-FR\/back\?t=/
      )
    })

    it("a link opened later follows the store it was sent for", async () => {
      await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)
      await deleteSalesChannelsWorkflow(story.container).run({
        input: { ids: [outlet.channelId] },
      })
      expect(await follow(BOB)).toMatch(/^http:\/\/outlet\.localhost:8100\//)
    })

    it("the page to unsubscribe is the store's", async () => {
      await story.shopper.startCart("Mug", { email: ADA })
      await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)
      for (const [email, mine, other] of [
        [BOB, "The Outlet", "Test Shop"],
        [ADA, "Test Shop", "The Outlet"],
      ] as const) {
        const url = `/recovery/u/${linkToken(story.inbox.last(email), "u")}`
        for (const method of ["get", "post"] as const) {
          const { data } = await story.api.request({ url, method })
          expect(data).toContain(mine)
          expect(data).not.toContain(other)
          expect(data).toContain(
            email === BOB
              ? "http://outlet.localhost:8100"
              : "http://localhost:8000"
          )
        }
      }
    })

    it("the dashboard shows whose cart it is", async () => {
      const mine = await story.shopper.startCart("Mug", { email: ADA })
      const theirs = await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)
      const storeOf = async (id: string) =>
        (await story.api.get(`/admin/recovery/carts/${id}`, story.admin)).data
          .cart.store
      expect(await storeOf(mine)).toBe("Test Shop")
      expect(await storeOf(theirs)).toBe("The Outlet")
      setStores({})
      expect(await storeOf(theirs)).toBeNull()
    })
  })

  describe("the shop's own call", () => {
    const ask = (route: string, shop: Shop, body: object) =>
      story.api.post(`/store/recovery/${route}`, body, {
        ...quietly,
        headers: shop.storeHeaders,
      })
    const nonsense = "n".repeat(43)

    it("gives a cart to the keys of its own channel, and to no other", async () => {
      const cartId = await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)
      const token = linkToken(story.inbox.last(BOB), "r")

      const wrong = await ask("restore", story.shop, { token })
      const bad = await ask("restore", story.shop, { token: nonsense })
      expect(wrong.status).toBe(404)
      expect(wrong.data).toEqual(bad.data)
      expect((await enrollmentOf(cartId))?.restored_at).toBeNull()

      const right = await ask("restore", outlet, { token })
      expect(right).toMatchObject({ status: 200, data: { cart_id: cartId } })
    })

    it("undoes a merge for the keys of its own channel, and for no other", async () => {
      await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)
      const token = linkToken(story.inbox.last(BOB), "r")
      const present = await buyer.startCart("Teapot")
      const { merged } = await buyer.restore(token, present)
      const undo = { token, merge_id: merged.id }

      const wrong = await ask("undo-merge", story.shop, undo)
      const bad = await ask("undo-merge", story.shop, {
        ...undo,
        token: nonsense,
      })
      expect(wrong.status).toBe(404)
      expect(wrong.data).toEqual(bad.data)
      expect((await ask("undo-merge", outlet, undo)).status).toBe(200)
    })

    it("merges nothing out of another channel's cart", async () => {
      const cartId = await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)
      const foreign = await story.shopper.startCart("Teapot")
      const token = linkToken(story.inbox.last(BOB), "r")
      expect(await buyer.restore(token, foreign)).toMatchObject({
        cart_id: cartId,
        merged: null,
      })
      expect((await buyer.cart(cartId)).items).toHaveLength(1)
    })

    it("makes a cart anew in the channel it was left in", async () => {
      const cartId = await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)
      await story.container.resolve(Modules.CART).deleteCarts([cartId])
      const { cart_id, rebuilt } = await buyer.restore(
        linkToken(story.inbox.last(BOB), "r")
      )
      expect(rebuilt).toBe(true)
      expect((await buyer.cart(cart_id)).sales_channel_id).toBe(
        outlet.channelId
      )
    })

    it.each([true, false])(
      "gives nothing back in a channel that is disabled, and does not name it (cart gone: %s)",
      async (gone) => {
        const cartId = await buyer.startCart("Mug", { email: BOB })
        await story.tickAfter(HOUR)
        if (gone) {
          await story.container.resolve(Modules.CART).deleteCarts([cartId])
        }
        await setDisabled(story.container, outlet, true)
        const token = linkToken(story.inbox.last(BOB), "r")
        const closed = await ask("restore", outlet, { token })
        const bad = await ask("restore", outlet, { token: nonsense })
        expect(closed.status).toBe(404)
        expect(closed.data).toEqual(bad.data)

        await setDisabled(story.container, outlet, false)
        expect((await ask("restore", outlet, { token })).status).toBe(200)
      }
    )
  })

  describe("a channel that is kept out", () => {
    const unreachable = async (cart_id: string) =>
      (await story.recovery.listTrackedCarts({ cart_id }))[0]
        ?.unreachable_reason

    it("never has a cart enrolled, while the others are", async () => {
      setStores({ Outlet: { send: false } })
      const theirs = await buyer.startCart("Mug", { email: BOB })
      const nameless = await buyer.startCart("Mug")
      const mine = await story.shopper.startCart("Mug", { email: ADA })
      await story.tickAfter(HOUR)
      expect(story.inbox.mails).toHaveLength(1)
      expect(await enrollmentOf(theirs)).toBeUndefined()
      expect(await enrollmentOf(mine)).toBeDefined()
      expect(await unreachable(theirs)).toBe("store_excluded")
      expect(await unreachable(nameless)).toBe("store_excluded")
      expect(await story.recovery.listAddresses({ address: BOB })).toEqual([])
    })

    it("goes by its id, whatever it is called by now", async () => {
      setStores({ [outlet.channelId]: { send: false } })
      await story.container
        .resolve(Modules.SALES_CHANNEL)
        .updateSalesChannels(outlet.channelId, { name: "Business" })
      const cartId = await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)
      expect(await unreachable(cartId)).toBe("store_excluded")
    })

    it("ends the sequences that live when it is put out", async () => {
      const cartId = await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)
      setStores({ Outlet: { send: false } })
      expect(await stopOf(cartId)).toBe("store_excluded")
      await story.tickAfter(23.5)
      expect(story.inbox.to(BOB)).toHaveLength(1)
      expect(await enrollmentOf(cartId)).toMatchObject({
        state: "exited",
        exit_reason: "store_excluded",
      })
    })
  })

  describe("a channel that does not sell", () => {
    it("gets no mail while it is disabled, and the next one when it sells again", async () => {
      const cartId = await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)
      expect(await stopOf(cartId)).toBeNull()
      await setDisabled(story.container, outlet, true)
      expect(await stopOf(cartId)).toBe("store_disabled")
      await story.tickAfter(23.5)
      const touches = await story.recovery.listTouches(
        {},
        { order: { position: "ASC" } }
      )
      expect(touches).toMatchObject([
        { state: "sent" },
        { state: "skipped", skip_reason: "store_closed" },
        { state: "due" },
      ])
      const fresh = await story.shopper.startCart("Mug", { email: ADA })
      await setDisabled(story.container, outlet, false)
      await story.tickAfter(24.5)
      expect(story.inbox.to(BOB)).toHaveLength(2)
      expect(await enrollmentOf(cartId)).toMatchObject({ state: "completed" })
      expect(await enrollmentOf(fresh)).toMatchObject({ state: "active" })
    })

    it("has nobody enrolled while it is disabled", async () => {
      const cartId = await buyer.startCart("Mug", { email: BOB })
      await setDisabled(story.container, outlet, true)
      await story.tickAfter(HOUR)
      expect(story.inbox.mails).toEqual([])
      expect(
        await story.recovery.listTrackedCarts({ cart_id: cartId })
      ).toMatchObject([
        {
          unreachable_reason: "store_closed",
          sales_channel_id: outlet.channelId,
        },
      ])
    })

    it("ends its sequences when it is deleted", async () => {
      const cartId = await buyer.startCart("Mug", { email: BOB })
      await story.tickAfter(HOUR)
      await deleteSalesChannelsWorkflow(story.container).run({
        input: { ids: [outlet.channelId] },
      })
      expect(await stopOf(cartId)).toBe("store_gone")
      await story.tickAfter(23.5)
      expect(story.inbox.to(BOB)).toHaveLength(1)
      expect(await enrollmentOf(cartId)).toMatchObject({
        exit_reason: "store_closed",
      })
    })
  })

  it("says which store has no sales channel, and goes on", async () => {
    const problems = async () =>
      (await story.api.get("/admin/recovery/health", story.admin)).data.health
        .problems
    expect(await problems()).toEqual([])
    setStores({ Outlet: { send: false }, Kiosk: { send: false } })
    expect(await problems()).toMatchObject([
      { code: "store_unknown", params: { names: "Kiosk" } },
    ])
    await story.shopper.startCart("Mug", { email: ADA })
    await story.tickAfter(HOUR)
    expect(story.inbox.to(ADA)).toHaveLength(1)
  })
})
