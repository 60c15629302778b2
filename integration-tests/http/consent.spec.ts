import type { ConsentMode } from "../../src/domain/consent/consent-mode"
import { recordConsentWorkflow } from "../../src/workflows"
import { linkToken } from "../support/inbox"
import { register } from "../support/register"
import { storeTest } from "../support/store-test"

const ADA = "ada@example.com"

storeTest("who may be written to", (story) => {
  const mails = (email = ADA) => story.inbox.to(email).length
  const choose = (choices: object[]) =>
    story.api.post("/admin/recovery/consent", { choices }, story.admin)
  const everywhere = (mode: ConsentMode | null, more: object = {}) =>
    choose(["eu", "elsewhere"].map((place) => ({ place, mode, ...more })))
  const headers = () => ({ headers: story.shop.storeHeaders })
  const questions = async (cart_id: string, query = "") => {
    const { data } = await story.api.get(
      `/store/recovery/consent?cart_id=${cart_id}${query}`,
      headers()
    )
    return data.questions as {
      key: string
      checked: string | null
      unchecked: string | null
      wording: { id: string; locale: string; version: number; text: string }
    }[]
  }
  const say = (body: object) =>
    story.api.post("/store/recovery/consent", body, headers())
  const sayAtCheckout = async (cart_id: string, isTicked: boolean) => {
    const [asked] = await questions(cart_id)
    const decision = isTicked ? asked!.checked : asked!.unchecked
    return await say({
      cart_id,
      source: "checkout",
      decisions: [
        { purpose: "email", decision, wording_id: asked!.wording.id },
      ],
    })
  }
  const leave = (email = ADA) => story.shopper.startCart("Mug", { email })
  const reasons = async () =>
    (
      await story.recovery.listTrackedCarts(
        { unreachable_reason: { $ne: null } },
        {}
      )
    ).map((cart) => cart.unreachable_reason)
  const timeline = async (cart: string) => {
    const { data } = await story.api.get(
      `/admin/recovery/carts/${cart}`,
      story.admin
    )
    return data.cart.timeline as { kind: string; consent: object | null }[]
  }

  it("nobody who was never asked, where a yes is needed; and who says yes, on that evidence", async () => {
    await everywhere("explicit")
    await leave("bob@example.com")
    const cart = await leave()
    const [asked] = await questions(cart)
    expect(asked).toMatchObject({ key: "email_yes", checked: "granted" })
    expect(asked!.wording.text).toContain("Test Shop may email me")
    await sayAtCheckout(cart, true)
    // Sent twice, it is one decision.
    await sayAtCheckout(cart, true)
    await story.tickAfter(1.1)
    expect(mails()).toBe(1)
    expect(mails("bob@example.com")).toBe(0)
    expect(await reasons()).toEqual(["no_consent"])
    expect(await story.recovery.listConsents({})).toMatchObject([
      {
        decision: "granted",
        basis: "explicit",
        source: "checkout",
        wording_id: asked!.wording.id,
        sales_channel_id: story.shop.channelId,
      },
    ])
    const sent = (await timeline(cart)).find(
      ({ kind }) => kind === "touch_sent"
    )
    expect(sent!.consent).toMatchObject({
      basis: "explicit",
      source: "checkout",
      version: 1,
      order_id: null,
    })
  })

  it("not who said no yesterday, whatever the store has chosen", async () => {
    await say({
      email: "Ada@Example.com",
      source: "form",
      decisions: [{ purpose: "email", decision: "withdrawn" }],
    })
    story.clock.passHours(24)
    await leave()
    await story.tickAfter(1.1)
    expect(mails()).toBe(0)
    expect(await reasons()).toEqual(["consent_withdrawn"])
  })

  it("not who takes their yes back in the middle of a sequence", async () => {
    await everywhere("explicit")
    const cart = await leave()
    await sayAtCheckout(cart, true)
    await story.tickAfter(1.1)
    expect(mails()).toBe(1)
    await recordConsentWorkflow(story.container).run({
      input: {
        email: ADA,
        decisions: [{ purpose: "email", decision: "withdrawn" }],
        source: "form",
        now: story.recovery.now(),
      },
    })
    expect(await story.recovery.listEnrollments({})).toMatchObject([
      { state: "exited", exit_reason: "consent_withdrawn" },
    ])
    await story.tickAfter(24)
    await story.tickAfter(48)
    expect(mails()).toBe(1)
  })

  it("customers who could say no when they bought, and nobody else, by soft opt-in", async () => {
    await everywhere("soft_opt_in")
    const bought = await leave()
    const [asked] = await questions(bought)
    expect(asked).toMatchObject({ key: "email_no", unchecked: "offered" })
    await sayAtCheckout(bought, false)
    const order = await story.shopper.checkOut(bought, ADA)
    // This one was offered it, too, and has bought nothing.
    const other = await leave("bob@example.com")
    await sayAtCheckout(other, false)
    await story.tickAfter(1.1)
    const cart = await leave()
    await story.tickAfter(1.1)
    expect(mails()).toBe(1)
    expect(mails("bob@example.com")).toBe(0)
    const basis = (of: string) =>
      timeline(of).then((entries) =>
        entries.flatMap(({ kind, consent }) =>
          kind === "touch_sent" ? consent : []
        )
      )
    expect(await basis(cart)).toMatchObject([
      { basis: "soft_opt_in", source: "checkout" },
    ])
    // A canceled order makes nobody a customer.
    await story.api.post(`/admin/orders/${order.id}/cancel`, {}, story.admin)
    await story.tickAfter(24)
    expect(mails()).toBe(1)
    expect(await story.recovery.listEnrollments({})).toMatchObject([
      { exit_reason: "no_consent" },
    ])
  })

  it("by a store's word about its order form who has bought since", async () => {
    const since = new Date(story.recovery.now().getTime() - 1000).toISOString()
    await everywhere("soft_opt_in", { offered_since: since })
    const bought = await leave()
    await story.shopper.checkOut(bought, ADA)
    await story.tickAfter(1.1)
    const cart = await leave()
    await story.tickAfter(1.1)
    expect(mails()).toBe(1)
    const sent = (await timeline(cart)).find(
      ({ kind }) => kind === "touch_sent"
    )
    expect(sent!.consent).toMatchObject({ basis: "soft_opt_in", source: null })
  })

  it("by the country: of a cart that may be in several the strictest", async () => {
    await choose([
      { place: "de", mode: "explicit" },
      { place: "fr", mode: "legitimate_interest" },
    ])
    // The shop's region sells to both, and the cart does not tell.
    await leave("somewhere@example.com")
    const french = await leave("french@example.com")
    await story.shopper.chooseDelivery(french, "french@example.com", "fr")
    const german = await leave("german@example.com")
    await story.shopper.chooseDelivery(german, "german@example.com", "de")
    await story.tickAfter(1.1)
    expect(story.inbox.mails.map(({ to }) => [to].flat()[0]!.text)).toEqual([
      "french@example.com",
    ])
    expect(await reasons()).toEqual(["no_consent", "no_consent"])
  })

  it("is asked before a sequence can be activated, place by place", async () => {
    const get = async (path: string) =>
      (await story.api.get(`/admin/recovery/${path}`, story.admin)).data
    await everywhere(null)
    const { sequences } = await get("sequences")
    const activate = () =>
      story.api.post(
        `/admin/recovery/sequences/${sequences[0].id}`,
        { status: "active" },
        story.admin
      )
    const problems = async () =>
      (await get("health")).health.problems.map(
        ({ code }: { code: string }) => code
      )
    expect(await problems()).toContain("consent_mode_missing")
    await expect(activate()).rejects.toThrow(/400.*eu, elsewhere/)
    await leave()
    await story.tickAfter(1.1)
    expect(await reasons()).toEqual(["no_consent_mode"])
    await sayAtCheckout(await leave("bob@example.com"), true)
    await story.tickAfter(1.1)
    const { places } = await get("consent")
    expect(places).toMatchObject([
      {
        place: "eu",
        countries: ["de", "fr"],
        recommended: "soft_opt_in",
        choice: null,
        is_chosen: false,
        // The shop's region sells to nowhere else.
        last_week: {
          carts: 2,
          explicit: 1,
          soft_opt_in: 1,
          legitimate_interest: 2,
        },
      },
      {
        place: "elsewhere",
        recommended: "explicit",
        last_week: { carts: 0 },
      },
    ])
    await everywhere("explicit")
    await activate()
    expect(await problems()).not.toContain("consent_mode_missing")
    expect((await get("consent")).places[0].choice).toMatchObject({
      mode: "explicit",
      actor_id: expect.stringMatching(/^user_/),
    })
  })

  it("not who has unsubscribed, though somebody ticks the box with their address", async () => {
    const cart = await leave()
    await story.tickAfter(1.1)
    await story.api.post(
      `/recovery/u/${linkToken(story.inbox.last(ADA), "u")}`,
      ""
    )
    await sayAtCheckout(cart, true).catch(() => null)
    await say({
      email: ADA,
      source: "sign_up",
      decisions: [
        {
          purpose: "ads",
          decision: "granted",
          wording_id: (await questions(cart))[1]!.wording.id,
        },
      ],
    })
    const other = await leave()
    await story.tickAfter(1.1)
    expect(mails()).toBe(1)
    const [tracked] = await story.recovery.listTrackedCarts({ cart_id: other })
    expect(tracked!.unreachable_reason).toBe("unsubscribed")
  })

  it("the customer's page says on which evidence, and never that one may without any", async () => {
    const { id } = await register(story, ADA)
    const contact = async () =>
      (await story.api.get(`/admin/recovery/customers/${id}`, story.admin)).data
        .contact
    await everywhere("explicit")
    expect(await contact()).toMatchObject({
      may_email: false,
      permission: { may: false, reason: "no_consent" },
      consents: [],
    })
    const cart = await leave()
    await sayAtCheckout(cart, true)
    await story.tickAfter(1.1)
    expect(await contact()).toMatchObject({
      may_email: true,
      permission: { may: true, basis: "explicit" },
      consents: [
        {
          purpose: "email",
          decision: "granted",
          source: "checkout",
          wording: { locale: "en", version: 1 },
        },
      ],
      touches: [
        { step: 2, consent: null },
        { step: 1, consent: { basis: "explicit", version: 1 } },
      ],
    })
  })

  it("a wording that is changed is another version, and evidence keeps what was shown", async () => {
    await everywhere("explicit")
    const cart = await leave()
    const [before] = await questions(cart)
    await sayAtCheckout(cart, true)
    await story.api.post(
      "/admin/recovery/consent/wordings",
      { key: "email_yes", locale: "en", text: "Write to me, {shop}!" },
      story.admin
    )
    const [after] = await questions(cart)
    expect(after!.wording).toMatchObject({
      version: 2,
      text: "Write to me, Test Shop!",
    })
    const [consent] = await story.recovery.listConsents({})
    expect(consent!.wording_id).toBe(before!.wording.id)
    const [german] = await questions(cart, "&locale=de-AT")
    expect(german!.wording).toMatchObject({ locale: "de", version: 1 })
  })

  it("the store's own form keeps its own words", async () => {
    const wording = { key: "newsletter", locale: "en", text: "News, please." }
    for (const text of [wording.text, wording.text, "News and offers."]) {
      await recordConsentWorkflow(story.container).run({
        input: {
          email: ADA,
          decisions: [
            {
              purpose: "email",
              decision: "granted",
              wording: { ...wording, text },
            },
          ],
          source: "form",
          now: story.recovery.now(),
        },
      })
    }
    const kept = await story.recovery.listConsentWordings({ key: "newsletter" })
    expect(kept.map(({ version }) => version).sort()).toEqual([1, 2])
    expect(await story.recovery.listConsents({})).toHaveLength(2)
  })

  it("a form that is not filled in as it must be is told so, and tells nothing itself", async () => {
    const cart = await leave()
    const [asked, ads] = await questions(cart)
    const decision = (over: object = {}) => ({
      purpose: "ads",
      decision: "granted",
      wording_id: ads!.wording.id,
      ...over,
    })
    const send = (over: object, decisions: object[] = [decision()]) =>
      say({ email: ADA, source: "form", decisions, ...over })
    const known = await send({})
    const unknown = await send({ email: "nobody@example.com" })
    expect(unknown.data).toEqual(known.data)
    expect(unknown.status).toBe(known.status)
    for (const [refused, words] of [
      [() => send({ email: "no address" }), "must be an email address"],
      [() => send({ email: undefined }), "name whose decision it is"],
      [() => send({ cart_id: "cart_unknown" }), "404"],
      [() => send({ source: "nowhere" }), "one of checkout"],
      [() => send({}, []), "at least"],
      [() => send({}, [decision({ wording_id: "rcwd_none" })]), "No wording"],
      [() => send({}, [decision({ wording_id: null })]), "needs the wording"],
      [() => send({}, [decision({ purpose: "email" })]), "asks for"],
      [
        () => send({}, [decision({ wording_id: asked!.wording.id })]),
        "asks for",
      ],
      [() => send({}, [decision({ purpose: "fax" })]), "one of email"],
      [() => send({ more: 1 }), "400"],
      [() => say([] as never), "400"],
    ] as const) {
      await expect(refused()).rejects.toThrow(words)
    }
  })

  it("a form that is sent again and again about one address is stopped, and a no is heard all the same", async () => {
    const [, ads] = await questions(await leave())
    const about = (decision: string) =>
      say({
        email: "flooded@example.com",
        source: "form",
        decisions: [{ purpose: "ads", decision, wording_id: ads!.wording.id }],
      }).then(
        () => 200,
        (error: Error) => Number(/: (\d+) /.exec(error.message)?.[1])
      )
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => about("granted"))
    )
    expect(answers.filter((status) => status === 429)).toHaveLength(5)
    expect(await about("withdrawn")).toBe(200)
    const decisions = (await story.recovery.listConsents({})).map(
      ({ decision }) => decision
    )
    expect(decisions).toContain("withdrawn")
  })

  it("an empty box at the next checkout undoes no no", async () => {
    await everywhere("soft_opt_in")
    const bought = await leave()
    await sayAtCheckout(bought, true)
    await story.shopper.checkOut(bought, ADA)
    await story.tickAfter(1.1)
    const cart = await leave()
    await sayAtCheckout(cart, false)
    await story.tickAfter(1.1)
    expect(mails()).toBe(0)
    expect(await reasons()).toEqual(["consent_withdrawn"])
  })
})
