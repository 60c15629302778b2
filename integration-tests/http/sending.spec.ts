import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import {
  type StepRow,
  writeStep,
} from "../../src/modules/recovery/queries/sequence/write-step"
import { runTickWorkflow } from "../../src/workflows"
import { ageOrders } from "../support/age-orders"
import { linkToken } from "../support/inbox"
import { eventually, storeTest } from "../support/store-test"

const EMAIL = "ada@example.com"

storeTest("sending", (story) => {
  const touches = () =>
    story.recovery.listTouches({}, { order: { position: "ASC" } })
  const onlyTouch = async () => (await touches())[0]!
  const leave = (more: object = {}) =>
    story.shopper.startCart("Mug", { email: EMAIL, ...more })

  /** Changes a step of the default sequence through the admin API. */
  async function changeStep(position: number, changes: object) {
    const { data } = await story.api.get(
      "/admin/recovery/sequences",
      story.admin
    )
    const [sequence] = data.sequences
    return await story.api.post(
      `/admin/recovery/sequences/${sequence.id}/steps/${sequence.steps[position - 1].id}`,
      changes,
      { ...story.admin, validateStatus: () => true }
    )
  }

  it("writes to a German shopper in German, with prices as they are written there", async () => {
    const cartId = await leave()
    await story.shopper.update(cartId, {
      shipping_address: { first_name: "Jürgen", country_code: "de" },
    })
    await story.tickAfter(1.1)
    const mail = story.inbox.last(EMAIL)
    expect(mail.html).toContain('lang="de"')
    expect(mail.text).toContain("Jürgen")
    expect(mail.text).toMatch(/10,00\s€/)
    expect(mail.text).toContain("Abmelden")
  })

  it("does without a name that does not look like one", async () => {
    const cartId = await leave()
    await story.shopper.update(cartId, {
      shipping_address: {
        first_name: '<img src=x onerror="alert(1)">{{secret}}',
        country_code: "fr",
      },
    })
    await story.tickAfter(1.1)
    const mail = story.inbox.last(EMAIL)
    expect(`${mail.subject}${mail.html}${mail.text}`).not.toMatch(
      /<img src=x|onerror|secret/
    )
    expect(mail.subject).toMatch(/^Your cart at /)
    expect(mail.text).toContain("Hello,")
    expect(mail.headerLines.filter((h) => h.key === "subject")).toHaveLength(1)
  })

  it("tells nobody without an address, and says why", async () => {
    const cartId = await story.shopper.startCart("Mug")
    await story.tickAfter(1.1)
    expect(story.inbox.mails).toHaveLength(0)
    const { data } = await story.api.get(
      `/admin/recovery/carts/${cartId}`,
      story.admin
    )
    expect(data.cart).toMatchObject({
      status: "unreachable",
      unreachable_reason: "no_address",
    })
  })

  it("enrolls a person once, also with two carts on two devices", async () => {
    await leave()
    await leave()
    await story.tickAfter(1.1)
    expect(story.inbox.to(EMAIL)).toHaveLength(1)
    expect(await story.recovery.listEnrollments({})).toHaveLength(1)
  })

  it("ends the sequence when the cart was emptied", async () => {
    const cartId = await leave()
    await story.tickAfter(1.1)
    const cart = await story.shopper.cart(cartId)
    await story.api.delete(
      `/store/carts/${cartId}/line-items/${cart.items[0].id}`,
      { headers: story.shop.storeHeaders }
    )
    await story.tickAfter(48)
    expect(story.inbox.to(EMAIL)).toHaveLength(1)
    expect((await touches())[1]).toMatchObject({
      state: "skipped",
      skip_reason: "cart_emptied",
    })
  })

  it("counts the next message from new activity, and repeats no step", async () => {
    const cartId = await leave()
    await story.tickAfter(1.1)
    story.clock.passHours(20)
    await story.shopper.addItem(cartId, "Teapot")
    await eventually(async () => {
      await story.recovery.flushActivity()
      const [tracked] = await story.recovery.listTrackedCarts({
        cart_id: cartId,
      })
      expect(tracked!.status).toBe("active")
    })
    await story.tickAfter(3.5)
    expect(story.inbox.mails).toHaveLength(1)
    await story.tickAfter(19.7)
    expect(story.inbox.mails).toHaveLength(2)
    expect(story.inbox.last(EMAIL).text).toContain("Teapot")
    expect((await touches()).map((touch) => touch.position)).toEqual([1, 2, 3])
  })

  it("follows a changed address, and the new one is who unsubscribes", async () => {
    const cartId = await leave()
    await story.tickAfter(1.1)
    story.clock.passHours(1)
    await story.shopper.update(cartId, { email: "new@example.com" })
    await story.tickAfter(25)
    const mail = story.inbox.last("new@example.com")
    await story.api.post(`/recovery/u/${linkToken(mail, "u")}`, "")
    await story.tickAfter(30)
    expect(story.inbox.mails).toHaveLength(2)
    const blocked = await story.recovery.listSuppressions({})
    // The old address is blocked by its own mail's link, not by the new one's.
    await story.api.post(
      `/recovery/u/${linkToken(story.inbox.last(EMAIL), "u")}`,
      ""
    )
    const both = await story.recovery.listSuppressions({})
    expect([blocked.length, both.length]).toEqual([1, 2])
  })

  it("judges every other cart when one cannot be judged", async () => {
    await story.recovery.transaction(async (db) => {
      await db.execute(
        `CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION 'poison'; END $$`
      )
      await db.execute(
        `CREATE TRIGGER poison BEFORE INSERT ON recovery_address
         FOR EACH ROW WHEN (NEW.address = 'poison@example.com')
         EXECUTE FUNCTION poison()`
      )
    })
    await story.shopper.startCart("Mug", { email: "poison@example.com" })
    await leave()
    await story.shopper.startCart("Mug", { email: "third@example.com" })
    await story.tickAfter(1.1)
    expect(
      story.inbox.mails
        .map((mail) => mail.to && [mail.to].flat()[0]!.text)
        .sort()
    ).toEqual([EMAIL, "third@example.com"])
    const poisoned = await story.recovery.listTrackedCarts({ status: "active" })
    expect(poisoned).toHaveLength(1)
  })

  it("ends the sequence at a message later than its grace period", async () => {
    await leave()
    await story.tickAfter(1.1)
    await story.tickAfter(72)
    expect(story.inbox.mails).toHaveLength(1)
    expect((await touches())[1]).toMatchObject({
      state: "skipped",
      skip_reason: "too_late",
    })
    await story.tickAfter(23.5)
    await story.tickAfter(1)
    expect(story.inbox.mails).toHaveLength(1)
    const [enrollment] = await story.recovery.listEnrollments({})
    expect(enrollment).toMatchObject({
      state: "exited",
      exit_reason: "expired",
    })
  })

  it("finds carts and orders whose events were lost", async () => {
    const carts = story.container.resolve(Modules.CART)
    const [silent] = await carts.createCarts([
      {
        email: EMAIL,
        currency_code: "eur",
        region_id: story.shop.regionId,
        items: [{ title: "Mug", quantity: 1, unit_price: 10 }],
      },
    ])
    await story.tickAfter(1.1)
    expect(story.inbox.last(EMAIL).text).toContain("Mug")
    await story.container.resolve(Modules.ORDER).createOrders({
      email: EMAIL.toUpperCase(),
      currency_code: "eur",
      region_id: story.shop.regionId,
    })
    await ageOrders(story.container)
    await story.tickAfter(25)
    expect(story.inbox.mails).toHaveLength(1)
    const [enrollment] = await story.recovery.listEnrollments({
      cart_id: silent!.id,
    })
    expect(enrollment!.exit_reason).toBe("purchased")
  })

  it("leaves carts from before its installation alone", async () => {
    const [cursor] = await story.recovery.listCursors({ id: "swept_carts" })
    const carts = story.container.resolve(Modules.CART)
    await carts.createCarts([
      {
        id: "cart_01ARZ3NDEKTSV4RRFFQ69G5FAV",
        email: EMAIL,
        currency_code: "eur",
        items: [{ title: "Mug", quantity: 1, unit_price: 10 }],
      } as never,
    ])
    expect(cursor!.value > "cart_01ARZ3NDEKTSV4RRFFQ69G5FAV").toBe(true)
    await story.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("cart")
      .update({ created_at: new Date("2016-07-30T00:00:00Z") })
    await story.tickAfter(2)
    expect(await story.recovery.listTrackedCarts({})).toEqual([])
  })

  describe("when the provider", () => {
    it("is down: tries again later, then delivers once", async () => {
      await leave()
      await story.inbox.close()
      await story.tickAfter(1.1)
      expect(await onlyTouch()).toMatchObject({ state: "due", attempt: 1 })
      expect((await onlyTouch()).error).toMatch(/ECONNREFUSED/)
      await story.inbox.open()
      await story.tickAfter(0)
      expect(story.inbox.mails).toHaveLength(0)
      await story.tickAfter(0.1)
      expect(story.inbox.mails).toHaveLength(1)
      expect(await onlyTouch()).toMatchObject({ state: "sent", attempt: 2 })
    })

    it("is down while they unsubscribe: the touch is canceled, not left waiting", async () => {
      await leave()
      story.inbox.onMessage(async () => {
        const [enrollment] = await story.recovery.listEnrollments({})
        await story.recovery.updateEnrollments({
          id: enrollment!.id,
          state: "exited",
          exit_reason: "unsubscribed",
        })
        throw Object.assign(new Error("later"), { responseCode: 451 })
      })
      await story.tickAfter(1.1)
      expect(await onlyTouch()).toMatchObject({
        state: "canceled",
        skip_reason: "unsubscribed",
      })
    })

    it("refuses one address for good: that touch fails, others go out, the sequence goes on", async () => {
      await story.shopper.startCart("Mug", { email: "refused@example.com" })
      await leave()
      story.inbox.refuse("refused@example.com")
      await story.tickAfter(1.1)
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
      const failed = await story.recovery.listTouches({ state: "failed" })
      expect(failed).toHaveLength(1)
      expect(failed[0]!.error).toMatch(/550/)
      const { data } = await story.api.get(
        "/admin/recovery/health",
        story.admin
      )
      expect(data.health.problems).toMatchObject([
        { code: "touches_failed", count: 1 },
      ])
    })

    /** About this one message, and for good. */
    const refuseContent = (step: string) =>
      step === "DATA" ? "554 5.6.0 This content is not accepted" : null

    it("refuses once: an admin sends the failed message again, under a new key", async () => {
      await leave()
      story.inbox.answerBy(refuseContent)
      await story.tickAfter(1.1)
      const [failed] = await story.recovery.listTouches({ state: "failed" })
      story.inbox.clear()
      const url = `/admin/recovery/touches/${failed!.id}/resend`
      const { data } = await story.api.post(url, {}, story.admin)
      expect(data.touch.outcome).toBe("sent")
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
      const [sent] = await story.recovery.listTouches({ id: failed!.id })
      expect(sent).toMatchObject({ state: "sent", attempt: 2, resends: 0 })
      expect(sent!.delivery_key).not.toBe(failed!.delivery_key)
      // The next message was planned when it failed, and stays as it was.
      expect(await touches()).toHaveLength(2)
    })

    it("refuses an offer: its code was taken back, so it is not sent again", async () => {
      await leave()
      await story.tickAfter(1.1)
      await story.tickAfter(23.1)
      story.inbox.answerBy(refuseContent)
      await story.tickAfter(24.1)
      const [failed] = await story.recovery.listTouches({ state: "failed" })
      expect(failed).toMatchObject({ position: 3 })
      story.inbox.clear()
      const { data: list } = await story.api.get(
        "/admin/recovery/touches/problems",
        story.admin
      )
      expect(list.touches).toMatchObject([{ has_lost_code: true }])
      const answer = await story.api.post(
        `/admin/recovery/touches/${failed!.id}/resend`,
        {},
        { ...story.admin, validateStatus: () => true }
      )
      expect(answer.status).toBe(400)
      expect(answer.data.message).toMatch(/code was taken back/)
    })
  })

  describe("when a worker dies", () => {
    async function strand(state: "claimed" | "sending", key: string | null) {
      await changeStep(1, { delay: "2h" })
      await leave()
      await story.tickAfter(1.1)
      const touch = await onlyTouch()
      expect(touch.state).toBe("due")
      await story.recovery.updateTouches({
        id: touch.id,
        state,
        attempt: 1,
        lease_id: "dead",
        lease_until: story.clock.now(),
        delivery_key: key,
      })
      return touch
    }

    it("after the claim: the touch goes out, once", async () => {
      await strand("claimed", null)
      await story.tickAfter(1)
      await story.tickAfter(0.2)
      expect(story.inbox.mails).toHaveLength(1)
    })

    it("on the wire, with no record: uncertain, visible, never sent again", async () => {
      const touch = await strand("sending", "k1")
      await story.tickAfter(1)
      expect(await onlyTouch()).toMatchObject({
        id: touch.id,
        state: "uncertain",
      })
      await story.tickAfter(1)
      expect(story.inbox.mails).toHaveLength(0)
      const { data } = await story.api.get(
        "/admin/recovery/health",
        story.admin
      )
      expect(data.health.problems).toMatchObject([
        { code: "touches_uncertain", count: 1 },
      ])
      // The next step is not held up by it.
      expect(await touches()).toHaveLength(2)
    })

    it("after Medusa recorded the delivery: sent", async () => {
      await story.container.resolve(Modules.NOTIFICATION).createNotifications({
        to: EMAIL,
        channel: "email",
        template: "x",
        content: { subject: "x", text: "x", html: "x" },
        idempotency_key: "k2",
      } as never)
      story.inbox.clear()
      await strand("sending", "k2")
      await story.tickAfter(1)
      expect((await onlyTouch()).state).toBe("sent")
      expect(story.inbox.mails).toHaveLength(0)
    })

    it("in the middle of making the code: no second code, no second promotion", async () => {
      await changeStep(1, {
        incentive: {
          type: "percentage",
          value: 10,
          valid_for: "24h",
          prefix: "EARLY",
        },
      })
      await leave()
      await story.inbox.close()
      await story.tickAfter(1.1)
      // The promotion is there, our note of it is not: as after a kill.
      const [incentive] = await story.recovery.listIncentives({})
      await story.recovery.updateIncentives({
        id: incentive!.id,
        promotion_id: null,
        state: "reserved",
      })
      await story.inbox.open()
      await story.tickAfter(2)
      expect(story.inbox.last(EMAIL).text).toContain(incentive!.code)
      const incentives = await story.recovery.listIncentives({})
      const promotions = await story.container
        .resolve(Modules.PROMOTION)
        .listPromotions({}, { relations: ["campaign"] })
      expect([incentives.length, promotions.length]).toEqual([1, 1])
      // Valid from the attempt that reached them, in Medusa's eyes too.
      const expires = new Date(incentives[0]!.expires_at).getTime()
      const left = expires - story.clock.now().getTime()
      expect(Math.abs(left - 86_400_000)).toBeLessThan(10_000)
      const ends = new Date(promotions[0]!.campaign!.ends_at!).getTime()
      expect(ends).toBeGreaterThanOrEqual(expires)
    })
  })

  it("sends nothing twice when ticks overlap", async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        story.shopper.startCart("Mug", { email: `p${i}@example.com` })
      )
    )
    story.clock.passHours(1.1)
    const now = story.recovery.now()
    await Promise.all(
      [1, 2, 3].map(() =>
        runTickWorkflow(story.container).run({ input: { now } })
      )
    )
    await story.tickAfter(0)
    expect(story.inbox.mails).toHaveLength(12)
    const people = story.inbox.mails.map((mail) =>
      String([mail.to].flat()[0]?.text)
    )
    expect(new Set(people).size).toBe(12)
  })

  describe("an incentive of", () => {
    const common = { valid_for: "24h", prefix: "BACK" }
    const restoreWithCode = async () => {
      await leave({ quantity: 3 })
      await story.tickAfter(1.1)
      const mail = story.inbox.last(EMAIL)
      return {
        mail,
        restored: await story.shopper.restore(linkToken(mail, "r")),
      }
    }

    it("a fixed amount takes it off in the cart's currency", async () => {
      await changeStep(1, {
        incentive: { type: "fixed", amounts: { eur: 7 }, ...common },
      })
      const { mail, restored } = await restoreWithCode()
      expect(mail.text).toContain("€7.00")
      const cart = await story.shopper.cart(restored.cart_id)
      expect(cart.discount_total).toBe(7)
    })

    it("a fixed amount is skipped, with its reason, in a currency that has none", async () => {
      await changeStep(1, {
        incentive: { type: "fixed", amounts: { usd: 7 }, ...common },
      })
      await leave()
      await story.tickAfter(1.1)
      expect(await onlyTouch()).toMatchObject({
        state: "skipped",
        skip_reason: "currency_without_amount",
      })
    })

    it("free shipping takes off the delivery, also when that is chosen later", async () => {
      await changeStep(1, {
        incentive: { type: "free_shipping", ...common },
      })
      const { mail, restored } = await restoreWithCode()
      const code = restored.code
      expect(mail.text).toContain(code)
      await story.api.post(
        `/store/carts/${restored.cart_id}/shipping-methods`,
        { option_id: story.shop.shippingOptionId },
        { headers: story.shop.storeHeaders }
      )
      const again = await story.shopper.restore(linkToken(mail, "r"))
      expect(again.code).toBe(code)
      const cart = await story.shopper.cart(restored.cart_id)
      expect(cart.shipping_total).toBe(0)
      expect(cart.total).toBe(30)
    })
  })

  describe("content in blocks", () => {
    it("is saved, and sent with all that it is made of", async () => {
      const blocks = [
        { id: "h", type: "heading", text: "Hello", size: "medium" },
        {
          id: "t",
          type: "text",
          text: "**{{cart.items.0.title}}**, [see](/a)",
        },
        { id: "c", type: "cart_items", compact: true, pictures: false },
        { id: "b", type: "button", label: "" },
        { id: "f", type: "footer", text: "_Bye_", support: false },
      ]
      const en = { subject: "Hello", preheader: "", blocks }
      const answer = await changeStep(1, { content: { en } })
      expect(answer.data.sequence.steps[0].content.en).toEqual(en)
      await leave()
      await story.tickAfter(1.1)
      const { html, text } = story.inbox.last(EMAIL)
      expect(html).toMatch(/<h2 [^>]*>Hello<[^]*<strong>Mug<\/strong>/)
      expect(html).toMatch(/<em>Bye<\/em>[^]*Unsubscribe/)
      expect(text).toMatch(/Hello\n\nMug, see \(http[^ ]+\/a\)\n\n- Mug/)
    })

    it("counts down in a picture, from the moment at which it is opened", async () => {
      const blocks = [
        { id: "t", type: "text", text: "Hello" },
        { id: "c", type: "countdown", label: "Ends", picture: true },
        { id: "b", type: "button", label: "Back" },
      ]
      await changeStep(1, {
        content: { en: { subject: "Hello", preheader: "", blocks } },
        incentive: {
          ...{ type: "percentage", value: 10 },
          ...{ valid_for: "24h", prefix: "BACK" },
        },
      })
      await leave()
      await story.tickAfter(1.1)
      const { html, text } = story.inbox.last(EMAIL)
      const [, picture, words] =
        /<img [^>]*src="[^"]*(\/recovery\/t\/[^"]+)" alt="(Valid until [^"]+)"/.exec(
          String(html)
        ) ?? []
      expect(text).toContain(`Ends\n${words}`)
      const open = async (path = picture!) =>
        await story.api.get(path, {
          responseType: "arraybuffer",
          validateStatus: () => true,
        })
      const first = await open()
      expect(first.headers["content-type"]).toBe("image/gif")
      expect(first.headers["cache-control"]).toMatch(/no-store/)
      expect(Buffer.from(first.data).toString("latin1", 0, 6)).toBe("GIF89a")
      story.clock.passHours(30)
      const over = await open()
      expect(over.data.byteLength).toBeLessThan(first.data.byteLength / 10)
      expect((await open(`${picture}x`)).status).toBe(404)
    })

    it("is what content of before becomes", async () => {
      const before = { subject: "Hi", preheader: "", heading: "", button: "Go" }
      const body = "1. *a*\n\n---\n\nb"
      const answer = await changeStep(1, {
        content: { en: { ...before, body } },
      })
      const { blocks } = answer.data.sequence.steps[0].content.en
      expect(blocks.map(({ type }: { type: string }) => type)).toEqual([
        ...["text", "offer", "button", "cart_items", "button", "text"],
        "footer",
      ])
      await leave()
      await story.tickAfter(1.1)
      const { text } = story.inbox.last(EMAIL)
      expect(text).toMatch(/^1\. \*a\*\n\nGo:\n[^]*\n\nb\n/)
    })

    it.each<[unknown[], RegExp]>([
      [[{ id: "x", type: "video" }], /no block "video"/],
      [[{ id: "x", type: "divider", color: "red" }], /"color"/],
      [
        [
          { id: "d", type: "divider" },
          { id: "x", type: "text", text: "a\n{{b}}" },
        ],
        /Step "Reminder", language "en", block 2 \("x"\), text, line 2: no value "b"/,
      ],
    ])("is refused with its place (%#)", async (blocks, reason) => {
      const en = { subject: "Hello", preheader: "", blocks }
      const answer = await changeStep(1, { content: { en } })
      expect(answer.status).toBe(400)
      expect(answer.data.message).toMatch(reason)
    })
  })

  describe("a template that is broken", () => {
    const content = {
      subject: "Hello",
      preheader: "",
      heading: "Hello",
      body: "First line\n\nHi {{customer.first_name",
      button: "Back",
    }

    it("is refused when it is saved, with field, line and reason", async () => {
      const answer = await changeStep(1, { content: { en: content } })
      expect(answer.status).toBe(400)
      expect(answer.data.message).toMatch(
        /Step "Reminder", language "en", body, line 3: \S+/
      )
    })

    it("is refused when it names something unknown", async () => {
      const answer = await changeStep(1, {
        content: { en: { ...content, body: "{{customer.password}}" } },
      })
      expect(answer.status).toBe(400)
      expect(answer.data.message).toMatch(/customer\.password|password/)
    })

    it("that came past the check cannot be activated, and hurts only its own touch", async () => {
      await leave()
      const [step] = await story.recovery.listSequenceSteps({ position: 1 })
      // As it stood there before content had blocks.
      await story.recovery.transaction((db) =>
        writeStep(
          db,
          {
            ...(step as unknown as StepRow),
            content: { en: content } as never,
          },
          step!.version
        )
      )
      await story.tickAfter(1.1)
      expect((await onlyTouch()).error).toMatch(/text, line 3/)
      const [sequence] = await story.recovery.listSequences({})
      const answer = await story.api.post(
        `/admin/recovery/sequences/${sequence!.id}`,
        { status: "active" },
        { ...story.admin, validateStatus: () => true }
      )
      expect(answer.status).toBe(400)
      expect(answer.data.message).toMatch(/line 3/)
    })
  })
})
