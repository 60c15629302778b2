import { Modules } from "@medusajs/framework/utils"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"

import type { StepContent } from "../../src/types"
import { linkToken } from "../support/inbox"
import { storeTest } from "../support/store-test"

const EMAIL = "ada@example.com"

storeTest("what a message says", (story) => {
  const last = () => story.inbox.last(EMAIL)
  const said = () => story.inbox.to(EMAIL).length
  const remind = () => story.tickAfter(1.1)
  const remindAgain = () => story.tickAfter(24)

  async function product(title: string) {
    const [found] = await story.container
      .resolve(Modules.PRODUCT)
      .listProducts({ title })
    return found!
  }

  async function change(title: string, update: object) {
    const { id } = await product(title)
    await updateProductsWorkflow(story.container).run({
      input: { selector: { id }, update },
    })
  }

  /** Why the touches of the only cart were skipped, in order. */
  async function skips() {
    const touches = await story.recovery.listTouches(
      { state: "skipped" },
      { order: { position: "ASC" } }
    )
    return touches.map(({ skip_reason }) => skip_reason)
  }

  describe("names nothing that cannot be bought", () => {
    it.each([
      ["out of stock", () => story.stock("Teapot", 0)],
      ["no longer published", () => change("Teapot", { status: "draft" })],
      [
        "out of the cart's sales channel",
        () => change("Teapot", { sales_channels: [] }),
      ],
    ])("such as what is %s", async (_, disappear) => {
      const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
      await story.shopper.addItem(cartId, "Mug")
      await disappear()
      await remind()
      expect(last().text).toContain("Mug")
      expect(last().text).not.toContain("Teapot")
    })

    it("and is not sent when nothing is left, until there is again", async () => {
      await story.shopper.startCart("Teapot", { email: EMAIL })
      await story.stock("Teapot", 0)
      await remind()
      expect(said()).toBe(0)
      expect(await skips()).toEqual(["nothing_available"])
      await story.stock("Teapot", 5)
      await remindAgain()
      expect(last().text).toContain("Teapot")
    })

    it("nor more of a line than there is", async () => {
      await story.shopper.startCart("Mug", { email: EMAIL, quantity: 5 })
      await story.stock("Mug", 3)
      await remind()
      expect(last().text).toMatch(/3 × €10\.00 = €30\.00/)
    })
  })

  describe("offers nothing that is worth nothing", () => {
    const offered = async () => {
      await remind()
      await remindAgain()
      await remindAgain()
    }

    it.each([["a gift card", () => change("Teapot", { discountable: false })]])(
      "on %s",
      async (_, make) => {
        await make()
        await story.shopper.startCart("Teapot", { email: EMAIL })
        await offered()
        expect(await skips()).toContain("offer_worth_nothing")
        expect(await story.recovery.listIncentives({})).toEqual([])
      }
    )

    it("and what it says one saves is what the cart then takes off", async () => {
      const cartId = await story.shopper.startCart("Teapot", {
        email: EMAIL,
        quantity: 3,
      })
      await story.shopper.addItem(cartId, "Mug")
      await offered()
      await story.shopper.restore(linkToken(last(), "r"))
      const cart = await story.shopper.cart(cartId)
      expect(cart.discount_total).toBe(13)
      expect(last().text).toContain("€13.00")
      expect(last().text).toContain("€117.00")
    })
  })

  it("tells mail programs that a machine wrote it, and what is the same message", async () => {
    await story.shopper.startCart("Teapot", { email: EMAIL })
    await remind()
    const { headers, messageId } = last()
    expect(headers.get("auto-submitted")).toBe("auto-generated")
    expect(headers.get("x-auto-response-suppress")).toBe("All")
    const [touch] = await story.recovery.listTouches({ state: "sent" })
    expect(messageId).toBe(`<${touch!.id}@shop.test>`)
  })

  it("makes a picture's address whole", async () => {
    await change("Teapot", { thumbnail: "/static/teapot.png" })
    await story.shopper.startCart("Teapot", { email: EMAIL })
    await remind()
    expect(last().html).toContain("http://localhost:8000/static/teapot.png")
  })

  it("tells lines apart that differ only in what the shopper wrote", async () => {
    const cartId = await story.shopper.startCart("Mug", {
      email: EMAIL,
      line: { engraving: "Ann", internal_id: "x-99" },
    })
    await story.shopper.addItem(cartId, "Mug", {
      line: { engraving: "pay at https://evil.example/x" },
    })
    await remind()
    expect(last().text).toContain("Ann")
    expect(last().text).not.toContain("evil")
  })

  it("can be looked at as it was sent, whatever changed since", async () => {
    const cartId = await story.shopper.startCart("Teapot", { email: EMAIL })
    await remind()
    const { html, text, subject } = last()
    await story.shopper.removeItem(cartId, "Teapot")
    await change("Teapot", { title: "Kettle" })
    const [touch] = await story.recovery.listTouches({ state: "sent" })
    const { data } = await story.api.get(
      `/admin/recovery/touches/${touch!.id}/message`,
      story.admin
    )
    const without = (content: string) =>
      content
        .replace(/http:\/\/localhost:9000\/recovery\/[rup]\/[\w-]{43}/g, "#")
        // What tells who was at it is in what was sent alone.
        .replace(/<a href="[^"]*\/recovery\/h\/[^>]*><\/a>/, "")
        .replace(/<img src="[^"]*\/recovery\/o\/[^>]*>/, "")
        .replace(
          /http:\/\/localhost:9000\/recovery\/c\/[\w-]+/g,
          "http://localhost:8000/"
        )
        .replace(/\r\n/g, "\n")
        .trim()
    expect(data.message).toMatchObject({ subject, to: EMAIL })
    expect(without(data.message.text)).toBe(without(text!))
    expect(without(data.message.html)).toBe(without(html as string))
    // Nobody but the shopper may follow its links.
    const stored = JSON.stringify(await story.recovery.listMessages({}))
    expect(stored).not.toContain(linkToken(last(), "r"))
    expect(stored).not.toContain(linkToken(last(), "u"))
  })

  it("keeps no link, wherever the copy has put one", async () => {
    const [step] = await story.recovery.listSequenceSteps({ position: 1 })
    const { en } = step!.content as unknown as Record<string, StepContent>
    const text = `Click {{links.restore}}, {{links.unsubscribe}} or {{links.preferences}}.`
    const blocks = en!.blocks.map((block) =>
      block.type === "text" ? { ...block, text } : block
    )
    await story.recovery.updateSequenceSteps({
      id: step!.id,
      content: { en: { ...en, blocks } },
    })
    await story.shopper.startCart("Teapot", { email: EMAIL })
    await remind()
    expect(last().text).toContain(`Click http://localhost:9000/recovery/r/`)
    const stored = JSON.stringify(await story.recovery.listMessages({}))
    expect(stored).not.toContain(linkToken(last(), "r"))
    expect(stored).not.toContain(linkToken(last(), "u"))
    expect(stored).toContain("Click #, # or #.")
  })

  it("is not found before it was sent", async () => {
    await story.shopper.startCart("Teapot", { email: EMAIL })
    await remind()
    const [due] = await story.recovery.listTouches({ state: "due" })
    for (const id of [due!.id, "rtch_nobody"]) {
      await expect(
        story.api.get(`/admin/recovery/touches/${id}/message`, story.admin)
      ).rejects.toThrow(/404/)
    }
  })

  it("floods nobody's list of campaigns", async () => {
    for (let day = 0; day < 4; day++) {
      for (const n of [1, 2]) {
        await story.shopper.startCart("Teapot", {
          email: `p${day}-${n}@example.com`,
        })
        await story.tickAfter(3)
      }
      await story.tickAfter(18)
    }
    await story.tickAfter(20)
    await story.tickAfter(20)
    const campaigns = await story.container
      .resolve(Modules.PROMOTION)
      .listCampaigns({})
    // One for each day on which codes end, and what ended is gone.
    const days = new Set(
      campaigns.map(({ ends_at }) => new Date(ends_at!).toISOString())
    )
    expect(campaigns.length).toBe(days.size)
    expect(campaigns.length).toBeLessThanOrEqual(3)
    expect(campaigns.length).toBeGreaterThan(0)
  })
})
