import { Modules } from "@medusajs/framework/utils"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"

import { flushHits } from "../../src/workflows/return/hit-spool"
import { linkToken } from "../support/inbox"
import { BROWSER } from "../support/shopper"
import { eventually, storeTest } from "../support/store-test"

const EMAIL = "ada@example.com"

storeTest("coming back", (story) => {
  /** A cart left by `EMAIL` that was sent its reminder. */
  async function remind(item: "Mug" | "Teapot" = "Teapot") {
    const cartId = await story.shopper.startCart(item, {
      email: EMAIL,
      quantity: 2,
    })
    await story.tickAfter(1.1)
    return { cartId, mail: story.inbox.last(EMAIL) }
  }

  /** The same, up to the message with the code. */
  async function offer() {
    const cart = await remind()
    await story.tickAfter(23.5)
    await story.tickAfter(24.5)
    const mail = story.inbox.last(EMAIL)
    const code = /BACK-[0-9A-Z]{9}/.exec(mail.text ?? "")![0]
    return { ...cart, mail, code }
  }

  const quietly = { validateStatus: () => true, maxRedirects: 0 }
  const events = async (kind: string) => {
    await flushHits(story.container)
    return await story.recovery.listTouchEvents(
      { kind: kind as "clicked" },
      { order: { occurred_at: "ASC", id: "ASC" } }
    )
  }

  describe("by the link", () => {
    it("gets the same cart, and says so in the timeline", async () => {
      const { cartId, mail } = await remind()
      story.clock.passHours(1)
      const token = linkToken(mail, "r")
      await story.api.get(`/recovery/r/${token}`, {
        ...quietly,
        headers: BROWSER,
      })
      expect(await story.shopper.restore(token)).toEqual({
        cart_id: cartId,
        rebuilt: false,
        code: null,
        code_expires_at: null,
        merged: null,
        notices: [],
      })
      const { data } = await story.api.get(
        `/admin/recovery/carts/${cartId}`,
        story.admin
      )
      const kinds = data.cart.timeline.map((e: { kind: string }) => e.kind)
      expect(kinds).toEqual(expect.arrayContaining(["restored", "clicked"]))
      expect(data.cart.restored_at).not.toBeNull()

      // Quiet again in the middle of its sequence: still the same story.
      await story.tickAfter(2)
      const later = await story.api.get(
        `/admin/recovery/carts/${cartId}`,
        story.admin
      )
      expect(later.data.cart).toMatchObject({
        status: "in_sequence",
        unreachable_reason: null,
      })
      const [abandoned] = later.data.cart.timeline.filter(
        (e: { kind: string }) => e.kind === "abandoned"
      )
      expect(abandoned.reason).toBeNull()
    })

    it("counts a click by a person, and none by HEAD, a scanner or a prefetch", async () => {
      const { mail } = await remind()
      story.clock.passHours(1)
      const url = `/recovery/r/${linkToken(mail, "r")}`
      await story.api.get(url, {
        ...quietly,
        headers: { "user-agent": "Barracuda Sentinel" },
      })
      await story.api.head(url, { ...quietly, headers: BROWSER })
      await story.api.get(url, {
        ...quietly,
        headers: { ...BROWSER, purpose: "prefetch" },
      })
      expect((await events("clicked")).map((e) => e.actor)).toEqual([
        "machine",
        "machine",
        "machine",
      ])
      story.clock.passHours(1)
      await story.api.get(url, { ...quietly, headers: BROWSER })
      // A browser's name is anybody's: it is believed with a second sign.
      expect((await events("clicked")).at(-1)!.actor).toBe("suspect")
      await story.shopper.restore(linkToken(mail, "r"))
      expect((await events("clicked")).map((e) => e.actor)).toEqual([
        "machine",
        "machine",
        "machine",
        "human",
      ])
    })

    it("holds every link of a mail followed at once for a scanner's work", async () => {
      const { mail } = await remind()
      story.clock.passHours(1)
      for (const kind of ["r", "u"] as const) {
        await story.api.get(`/recovery/${kind}/${linkToken(mail, kind)}`, {
          ...quietly,
          headers: BROWSER,
        })
      }
      expect((await events("clicked"))[0]!.actor).toBe("machine")
    })

    it("believes a suspiciously early click once the shop asked for the cart", async () => {
      const { mail } = await remind()
      const token = linkToken(mail, "r")
      await story.api.get(`/recovery/r/${token}`, {
        ...quietly,
        headers: BROWSER,
      })
      expect((await events("clicked"))[0]!.actor).toBe("suspect")
      await story.shopper.restore(token)
      expect((await events("clicked"))[0]!.actor).toBe("human")
    })

    it("is told so when the cart was ordered, and nobody is written to again", async () => {
      const { cartId, mail } = await remind()
      await story.shopper.checkOut(cartId, EMAIL)
      const token = linkToken(mail, "r")
      // At once, and when the order is known.
      for (let i = 0; i < 2; i++) {
        expect(await story.shopper.restore(token)).toEqual({
          cart_id: null,
          already_ordered: true,
          rebuilt: false,
          code: null,
          code_expires_at: null,
          merged: null,
          notices: [],
        })
        await story.tickAfter(1.2)
      }
      await story.tickAfter(30)
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
    })

    it("is told so, and gets the open cart, when they have ordered otherwise", async () => {
      const { cartId, mail } = await remind()
      const other = await story.shopper.startCart("Mug")
      await story.shopper.checkOut(other, EMAIL)
      await story.tickAfter(0.1)
      expect(await story.shopper.restore(linkToken(mail, "r"))).toMatchObject({
        cart_id: cartId,
        already_ordered: true,
      })
    })

    it("begins no story with a copy, before it is shopped on", async () => {
      const { cartId, mail } = await remind()
      await story.shopper.checkOut(cartId, EMAIL)
      const token = linkToken(mail, "r")
      const { cart_id } = await story.shopper.restore(token, undefined, true)
      await story.tickAfter(1.2)
      await story.tickAfter(30)
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
      await story.shopper.addItem(cart_id, "Mug")
      await story.tickAfter(1.2)
      expect(story.inbox.to(EMAIL)).toHaveLength(2)
      expect(await story.recovery.listEnrollments({ cart_id })).toHaveLength(1)
    })

    it("gets a copy of what was ordered if they want it, and only one for two devices", async () => {
      const { cartId, mail } = await remind()
      await story.shopper.checkOut(cartId, EMAIL)
      const token = linkToken(mail, "r")
      const [first, second] = await Promise.all([
        story.shopper.restore(token, undefined, true),
        story.shopper.restore(token, undefined, true),
      ])
      expect(first.cart_id).not.toBe(cartId)
      expect(second.cart_id).toBe(first.cart_id)
      expect([first.rebuilt, second.rebuilt].sort()).toEqual([false, true])
      const cart = await story.shopper.cart(first.cart_id)
      expect(cart.items).toMatchObject([
        { product_title: "Teapot", quantity: 2 },
      ])
    })

    it("gets a new cart when the old one was deleted", async () => {
      const { cartId, mail } = await remind()
      await story.container.resolve(Modules.CART).deleteCarts([cartId])
      const restored = await story.shopper.restore(linkToken(mail, "r"))
      expect(restored.rebuilt).toBe(true)
      expect((await story.shopper.cart(restored.cart_id)).items).toHaveLength(1)
    })

    it("never gets a cart that bears another person's address by now", async () => {
      const { cartId, mail } = await remind()
      await story.shopper.update(cartId, {
        email: "other@example.com",
        shipping_address: { address_1: "9 Secret Street", country_code: "fr" },
      })
      const restored = await story.shopper.restore(linkToken(mail, "r"))
      expect(restored.rebuilt).toBe(true)
      const cart = await story.shopper.cart(restored.cart_id)
      expect(JSON.stringify(cart)).not.toMatch(/other@example|Secret/)
      expect(cart.items).toHaveLength(1)
    })

    it("is told which lines are sold out, not all there, or gone", async () => {
      const { cartId, mail } = await remind()
      await story.shopper.addItem(cartId, "Mug")
      await story.stock("Teapot", 1)
      const token = linkToken(mail, "r")
      expect((await story.shopper.restore(token)).notices).toMatchObject([
        { type: "fewer_left", title: "Teapot", quantity: 1 },
      ])
      await story.stock("Teapot", 0)
      expect((await story.shopper.restore(token)).notices).toMatchObject([
        { type: "sold_out", title: "Teapot" },
      ])
      const [product] = await story.container
        .resolve(Modules.PRODUCT)
        .listProducts({ title: "Teapot" })
      await deleteProductsWorkflow(story.container).run({
        input: { ids: [product!.id] },
      })
      expect((await story.shopper.restore(token)).notices).toMatchObject([
        { type: "unavailable", title: "Teapot" },
      ])
    })

    it("is told both prices of a line that costs more now", async () => {
      const { mail } = await remind()
      // Generated by the module's models, and missing from its interface.
      const pricing: any = story.container.resolve(Modules.PRICING)
      const [price] = await pricing.listPrices({ amount: 40 })
      await pricing.updatePrices([{ id: price.id, amount: 44 }])
      const { notices } = await story.shopper.restore(linkToken(mail, "r"))
      expect(notices).toEqual([
        {
          type: "price_increased",
          title: "Teapot",
          old_price: 40,
          new_price: 44,
          quantity: null,
          currency_code: "eur",
        },
      ])
    })
  })

  describe("by links that nobody keeps a row of", () => {
    /** In the HTML alone: whoever reads the text is never led by them. */
    const linksOf = (html: string, door: "c" | "h" | "o") => [
      ...new Set(
        [...html.matchAll(new RegExp(`/recovery/${door}/[\\w-]+`, "g"))].map(
          ([url]) => url
        )
      ),
    ]
    const get = (url: string, headers: Record<string, string> = BROWSER) =>
      story.api.get(url, { ...quietly, headers })

    it("is led to the storefront, and its mail's picture tells that it was opened", async () => {
      const { mail } = await remind()
      expect(mail.text).not.toMatch(/recovery\/[cho]\//)
      const html = String(mail.html)
      const [shop] = linksOf(html, "c")
      const answer = await get(shop!)
      expect(answer.status).toBe(302)
      expect(answer.headers.location).toBe("http://localhost:8000/")
      const picture = await get(linksOf(html, "o")[0]!)
      expect(picture.status).toBe(200)
      expect(picture.headers["content-type"]).toBe("image/gif")
      expect(picture.headers["cache-control"]).toBe("no-store")
      expect(await events("clicked")).toMatchObject([
        { actor: "suspect", link: "other:0", reason: "no_sign" },
      ])
      expect(await events("opened")).toMatchObject([
        { actor: "human", link: "pixel" },
      ])
      // Nothing that is kept of the message leads there.
      const [kept] = await story.recovery.listMessages({})
      expect(JSON.stringify(kept)).not.toMatch(/recovery\/[chor]\//)
    })

    it("is a machine that follows the one that nobody sees, whatever else it does", async () => {
      const { mail } = await remind()
      const token = linkToken(mail, "r")
      await get(`/recovery/r/${token}`)
      await story.shopper.restore(token)
      expect((await events("clicked"))[0]!.actor).toBe("human")
      const answer = await get(linksOf(String(mail.html), "h")[0]!)
      expect(answer.status).toBe(302)
      expect(await events("trapped")).toMatchObject([{ actor: "machine" }])
      expect((await events("clicked"))[0]).toMatchObject({
        actor: "machine",
        reason: "trapped",
      })
      expect((await events("restored"))[0]!.actor).toBe("machine")
    })

    it("leads nowhere that no message has, and through no other door", async () => {
      const { mail } = await remind()
      const [shop] = linksOf(String(mail.html), "c")
      const [trap] = linksOf(String(mail.html), "h")
      for (const url of [
        shop!.slice(0, -1),
        shop!.replace("/c/", "/h/"),
        trap!.replace("/h/", "/o/"),
        `/recovery/c/${linkToken(mail, "r")}`,
        "/recovery/o/x",
        "/recovery/h/%00",
      ]) {
        const answer = await get(url, { ...BROWSER, accept: "text/html" })
        expect([url, answer.status]).toEqual([url, 404])
      }
      expect(await events("trapped")).toEqual([])
    })
  })

  describe("with a token that is not good", () => {
    const nonsense = [
      "x",
      "A".repeat(43),
      "%00",
      "..%2f..%2fetc%2fpasswd",
      "'; DROP TABLE recovery_link; --",
      "A".repeat(5_000),
    ]

    it.each(nonsense)(
      "number %# is 404, as a page and as JSON",
      async (token) => {
        for (const kind of ["r", "u"]) {
          const url = `/recovery/${kind}/${encodeURIComponent(token)}`
          const page = await story.api.get(url, {
            ...quietly,
            headers: {
              ...BROWSER,
              accept: "text/html",
              "accept-language": "de",
            },
          })
          expect(page.status).toBe(404)
          expect(page.data).toContain("funktioniert nicht mehr")
          const json = await story.api.get(url, {
            ...quietly,
            headers: { accept: "application/json" },
          })
          expect(json.status).toBe(404)
          expect(json.data.type).toBe("not_found")
        }
      }
    )

    it("is answered alike whether unknown, expired, revoked, tampered or cut off", async () => {
      const { mail } = await remind()
      const token = linkToken(mail, "r")
      const answers: unknown[] = []
      const ask = async (asked: string) => {
        const { status, data } = await story.api.post(
          "/store/recovery/restore",
          { token: asked },
          { ...quietly, headers: story.shop.storeHeaders }
        )
        answers.push({ status, data })
      }
      await ask("A".repeat(43))
      await ask(token.slice(0, -1))
      await ask(token.slice(0, -1) + (token.endsWith("A") ? "B" : "A"))
      await ask(linkToken(mail, "u"))
      const [link] = await story.recovery.listLinks({ purpose: "restore" })
      await story.recovery.updateLinks({ id: link!.id, revoked_at: new Date() })
      await ask(token)
      await story.recovery.updateLinks({ id: link!.id, revoked_at: null })
      story.clock.passHours(31 * 24)
      await ask(token)
      expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1)
      expect(answers[0]).toMatchObject({ status: 404 })
    })

    it.each([{}, { token: 5 }, { token: "x".repeat(300) }, { tokn: "x" }])(
      "body %# is 400 and says what is wrong",
      async (body) => {
        const { status, data } = await story.api.post(
          "/store/recovery/restore",
          body,
          { ...quietly, headers: story.shop.storeHeaders }
        )
        expect(status).toBe(400)
        expect(data.message).toMatch(/token|tokn/)
      }
    )
  })

  describe("with a code", () => {
    it("is valid for exactly 24 hours, and then taken off the cart", async () => {
      const { cartId, mail, code } = await offer()
      const issued = story.clock.now()
      const restored = await story.shopper.restore(linkToken(mail, "r"))
      expect(restored.code).toBe(code)
      const validMs =
        new Date(restored.code_expires_at).getTime() - issued.getTime()
      expect(Math.abs(validMs - 86_400_000)).toBeLessThan(10_000)
      expect((await story.shopper.cart(cartId)).discount_total).toBe(8)

      await story.tickAfter(23.9)
      expect((await story.shopper.cart(cartId)).discount_total).toBe(8)
      await story.tickAfter(0.2)
      const cart = await story.shopper.cart(cartId)
      expect(cart.discount_total).toBe(0)
      expect(cart.promotions).toEqual([])
      const promotions = story.container.resolve(Modules.PROMOTION)
      expect(await promotions.listPromotions({ code })).toEqual([])
      const [incentive] = await story.recovery.listIncentives({ code })
      expect(incentive!.state).toBe("expired")
      const late = await story.shopper.restore(linkToken(mail, "r"))
      expect(late).toMatchObject({
        code: null,
        notices: [{ type: "code_expired" }],
      })
    })

    it("is one promotion with limit 1, no rules, in a campaign that ends with its last day", async () => {
      const { code } = await offer()
      const [promotion] = await story.container
        .resolve(Modules.PROMOTION)
        .listPromotions(
          { code },
          { relations: ["rules", "campaign", "application_method"] }
        )
      expect(promotion).toMatchObject({
        limit: 1,
        is_automatic: false,
        status: "active",
        rules: [],
      })
      const [incentive] = await story.recovery.listIncentives({ code })
      const slack =
        new Date(promotion!.campaign!.ends_at!).getTime() -
        new Date(incentive!.expires_at).getTime()
      expect(slack).toBeGreaterThanOrEqual(0)
      expect(slack).toBeLessThan(86_400_000)
    })

    it("is taken back when they order without it", async () => {
      const { code } = await offer()
      const other = await story.shopper.startCart("Mug", { email: EMAIL })
      await story.shopper.checkOut(other, EMAIL)
      await eventually(async () => {
        const [incentive] = await story.recovery.listIncentives({ code })
        expect(incentive!.revoke_requested).toBe(true)
      })
      await story.tickAfter(0.1)
      const [incentive] = await story.recovery.listIncentives({ code })
      expect(incentive!.state).toBe("revoked")
      const promotions = story.container.resolve(Modules.PROMOTION)
      expect(await promotions.listPromotions({ code })).toEqual([])
    })
  })

  describe("unsubscribing", () => {
    const url = (mail: Parameters<typeof linkToken>[0]) =>
      `/recovery/u/${linkToken(mail, "u")}`

    it("is offered in the headers of the mail and in its text", async () => {
      const { mail } = await remind()
      const list = mail.headers.get("list") as unknown as {
        unsubscribe: { url: string }
        "unsubscribe-post": { name: string }
      }
      expect(list.unsubscribe.url).toBe(`http://localhost:9000${url(mail)}`)
      expect(mail.headerLines.map((h) => h.line).join("\n")).toContain(
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click"
      )
      expect(mail.text).toContain(url(mail))
    })

    it("is not done by looking: GET and HEAD change nothing", async () => {
      const { mail } = await remind()
      const page = await story.api.get(url(mail), { headers: BROWSER })
      expect(page.data).toContain('<form method="post">')
      await story.api.head(url(mail))
      expect(await story.recovery.listSuppressions({})).toEqual([])
      await story.tickAfter(23.5)
      expect(story.inbox.to(EMAIL)).toHaveLength(2)
    })

    it.each([
      [
        "application/x-www-form-urlencoded",
        "List-Unsubscribe=One-Click",
        "one_click",
      ],
      [
        "multipart/form-data; boundary=X",
        '--X\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--X--\r\n',
        "one_click",
      ],
      ["text/plain", "", "page"],
    ])(
      "is done by one POST of %s, for good, and again without harm",
      async (type, body, source) => {
        const { cartId, mail } = await remind()
        await story.container.resolve(Modules.CART).deleteCarts([cartId])
        for (let i = 0; i < 2; i++) {
          const answer = await story.api.post(url(mail), body, {
            ...quietly,
            headers: { "content-type": type },
          })
          expect(answer.status).toBe(200)
          expect(answer.data).toContain("You are unsubscribed")
        }
        expect(await story.recovery.listSuppressions({})).toMatchObject([
          { reason: "unsubscribed", source },
        ])
        await story.tickAfter(24)
        expect(story.inbox.to(EMAIL)).toHaveLength(1)
        // Also in a cart they leave later, however they write their address.
        await story.shopper.startCart("Mug", { email: EMAIL.toUpperCase() })
        await story.tickAfter(2)
        expect(story.inbox.mails).toHaveLength(1)
      }
    )

    it("keeps no readable address", async () => {
      const { mail } = await remind()
      await story.api.post(url(mail), "", quietly)
      const [row] = await story.recovery.listSuppressions({})
      expect(JSON.stringify(row)).not.toContain("ada")
    })
  })
})
