import { Modules } from "@medusajs/framework/utils"

import { linkToken } from "../support/inbox"
import { reportOf } from "../support/report-of"
import { storeTest } from "../support/store-test"

const EMAIL = "ada@example.com"

storeTest("the admin API", (story) => {
  const get = (url: string, params: object = {}) =>
    story.api.get(`/admin/recovery${url}`, {
      ...story.admin,
      params,
      validateStatus: () => true,
    })
  const post = (url: string, body: unknown = {}) =>
    story.api.post(`/admin/recovery${url}`, body, {
      ...story.admin,
      validateStatus: () => true,
    })

  it("is closed to strangers", async () => {
    for (const url of [
      "/report",
      "/cause",
      "/codes",
      "/carts",
      "/health",
      "/sequences",
      "/benchmarks",
    ]) {
      const answer = await story.api.get(`/admin/recovery${url}`, {
        validateStatus: () => true,
      })
      expect(answer.status).toBe(401)
    }
  })

  describe("lists abandoned carts", () => {
    beforeEach(async () => {
      await story.shopper.startCart("Mug", {
        email: "cheap-highxvalue@example.com",
      })
      await story.shopper.startCart("Teapot", {
        email: "high_value@example.com",
      })
      await story.shopper.startCart("Teapot")
      await story.tickAfter(1.1)
      await story.shopper.startCart("Mug", { email: "active@example.com" })
    })

    const emails = ({ data }: { data: { carts: { email: string }[] } }) =>
      data.carts.map((cart) => cart.email)

    it("and no active ones", async () => {
      const answer = await get("/carts")
      expect(answer.data).toMatchObject({
        count: 3,
        count_is_capped: false,
        limit: 20,
        previous: null,
        next: null,
      })
    })

    it("by a part of the address, taken literally", async () => {
      expect(emails(await get("/carts", { q: "CHEAP" }))).toEqual([
        "cheap-highxvalue@example.com",
      ])
      expect(emails(await get("/carts", { q: "h_v" }))).toEqual([
        "high_value@example.com",
      ])
    })

    it("by status, also by several", async () => {
      const unreachable = await get("/carts", { status: "unreachable" })
      expect(emails(unreachable)).toEqual([null])
      const both = await get("/carts", {
        status: ["unreachable", "in_sequence"],
      })
      expect(both.data.count).toBe(3)
    })

    it("in the asked order, page by page", async () => {
      const page = (more: object) =>
        get("/carts", { order: "value", limit: 2, ...more })
      const first = await page({})
      const second = await page({ after: first.data.next })
      const values = [...first.data.carts, ...second.data.carts].map(
        (cart) => cart.value
      )
      expect(values).toEqual([10, 40, 40])
      expect(second.data.next).toBeNull()
    })

    it.each([
      { limit: "lots" },
      { limit: 1000 },
      { after: "nonsense" },
      { before: "nonsense" },
      { before: "last", after: "nonsense" },
      { status: "sad" },
      { order: "cart_id; DROP TABLE x" },
      { nonsense: 1 },
    ])("and refuses nonsense (%#) with 400", async (params) => {
      const answer = await get("/carts", params)
      expect(answer.status).toBe(400)
      expect(answer.data.message).toContain(Object.keys(params)[0])
    })
  })

  it("shows one cart with its items, what is next, and what happened", async () => {
    const cartId = await story.shopper.startCart("Mug", { email: EMAIL })
    await story.tickAfter(1.1)
    const { data } = await get(`/carts/${cartId}`)
    expect(data.cart).toMatchObject({
      id: cartId,
      status: "in_sequence",
      sequence_name: "Abandoned cart",
      touches_sent: 1,
      items: [{ title: "Mug", quantity: 1, unit_price: 10 }],
      next_touch: { step: 2, step_name: "Help", state: "due" },
    })
    expect(
      data.cart.timeline.map((entry: { kind: string }) => entry.kind).sort()
    ).toEqual(["abandoned", "enrolled", "touch_scheduled", "touch_sent"])
    const [touch] = await story.recovery.listTouches({ state: "sent" })
    expect(
      data.cart.timeline.filter(
        ({ touch_id }: { touch_id: string | null }) => touch_id === touch!.id
      )
    ).toMatchObject([{ kind: "touch_sent" }])
  })

  it("tells how far a cart had come, although the shopper went back", async () => {
    const cartId = await story.shopper.startCart("Mug", { email: EMAIL })
    await story.shopper.chooseDelivery(cartId, EMAIL)
    await story.tickAfter(0)
    const carts = story.container.resolve(Modules.CART)
    const [cart] = await carts.listCarts(
      { id: cartId },
      { relations: ["shipping_methods"] }
    )
    await carts.deleteShippingMethods([cart!.shipping_methods![0]!.id])
    await story.tickAfter(1.1)
    const { data } = await get(`/carts/${cartId}`)
    expect(data.cart.stage).toBe("delivery")
  })

  it("answers 404 for what is not there", async () => {
    for (const url of ["/carts/cart_x", "/customers/cus_x"]) {
      expect((await get(url)).status).toBe(404)
    }
    expect((await get("/orders/order_x")).data).toEqual({ recovery: null })
    expect((await post("/carts/cart_x/stop")).status).toBe(404)
    expect((await post("/sequences/x", { status: "active" })).status).toBe(404)
  })

  it("stops a sequence, once", async () => {
    const cartId = await story.shopper.startCart("Mug", { email: EMAIL })
    await story.tickAfter(1.1)
    const answer = await post(`/carts/${cartId}/stop`)
    expect(answer.data.cart).toMatchObject({
      status: "stopped",
      exit_reason: "canceled_by_admin",
      next_touch: null,
    })
    expect((await post(`/carts/${cartId}/stop`)).status).toBe(400)
    await story.tickAfter(48)
    expect(story.inbox.mails).toHaveLength(1)
  })

  it("sends the next message now, and counts on from there", async () => {
    const cartId = await story.shopper.startCart("Mug", { email: EMAIL })
    await story.tickAfter(1.1)
    const answer = await post(`/carts/${cartId}/send-next`)
    expect(answer.data.cart).toMatchObject({
      touches_sent: 2,
      next_touch: { step: 3 },
    })
    expect(story.inbox.to(EMAIL)).toHaveLength(2)
    await story.tickAfter(23.9)
    expect(story.inbox.mails).toHaveLength(2)
    await story.tickAfter(0.2)
    expect(story.inbox.mails).toHaveLength(3)
    expect((await post(`/carts/${cartId}/send-next`)).status).toBe(400)
  })

  it("does not send now to somebody who bought meanwhile", async () => {
    const cartId = await story.shopper.startCart("Mug", { email: EMAIL })
    await story.tickAfter(1.1)
    await story.container
      .resolve(Modules.CART)
      .updateCarts([
        { id: cartId, completed_at: new Date(Date.now() - 61_000) } as never,
      ])
    const { data } = await post(`/carts/${cartId}/send-next`)
    expect(data.cart).toMatchObject({ exit_reason: "purchased" })
    expect(story.inbox.mails).toHaveLength(1)
  })

  it("tells of a customer what was sent and whether we may write", async () => {
    await story.shopper.startCart("Mug", { email: EMAIL })
    await story.tickAfter(1.1)
    const [customer] = await story.container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ email: EMAIL })
    const before = await get(`/customers/${customer!.id}`)
    expect(before.data.contact).toMatchObject({
      email: EMAIL,
      may_email: true,
      touches: [
        { step: 2, state: "due" },
        {
          step: 1,
          step_name: "Reminder",
          state: "sent",
          clicked_at: null,
          unsubscribed_at: null,
          code: null,
          orders: [],
        },
      ],
    })
    const mail = story.inbox.last(EMAIL)
    await story.api.post(`/recovery/u/${linkToken(mail, "u")}`, "")
    const after = await get(`/customers/${customer!.id}`)
    expect(after.data.contact).toMatchObject({
      may_email: false,
      blocked_reason: "unsubscribed",
      touches: [
        { step: 2, state: "canceled" },
        { step: 1, unsubscribed_at: expect.any(String) },
      ],
    })
  })

  it("pauses and activates a sequence; touches wait meanwhile", async () => {
    const { data } = await get("/sequences")
    const [sequence] = data.sequences
    expect(sequence.steps.map((s: { delay: string }) => s.delay)).toEqual([
      "1h",
      "24h",
      "48h",
    ])
    await story.shopper.startCart("Mug", { email: EMAIL })
    await story.tickAfter(1.1)
    await post(`/sequences/${sequence.id}`, { status: "paused" })
    await story.tickAfter(23.5)
    expect(story.inbox.mails).toHaveLength(1)
    const health = await get("/health")
    expect(health.data.health.problems).toMatchObject([
      { code: "sequence_inactive" },
    ])
    await post(`/sequences/${sequence.id}`, { status: "active" })
    await story.tickAfter(0)
    expect(story.inbox.mails).toHaveLength(2)
    expect((await get("/health")).data.health).toMatchObject({
      ok: true,
      problems: [],
    })
  })

  describe("shows what a sequence would send", () => {
    const preview = async (params: object = {}) => {
      const { data } = await get("/sequences")
      return await get(`/sequences/${data.sequences[0].id}/preview`, params)
    }

    it("every message, with a sample cart, in the asked language", async () => {
      const { data } = await preview({ locale: "de-AT" })
      expect(data.preview.locales).toEqual(["de", "en"])
      expect(data.preview.messages).toMatchObject([
        { position: 1, name: "Reminder", delay: "1h", locale: "de" },
        { position: 2, name: "Help", delay: "24h", locale: "de" },
        { position: 3, name: "Incentive", delay: "48h", locale: "de" },
      ])
      const [first, , offer] = data.preview.messages
      for (const part of [first.html, first.text]) {
        expect(part).toContain("Leinenhemd")
        expect(part).toContain("Robin")
      }
      expect(first.html).toContain("Test Shop")
      expect(offer.text).toContain("BACK-SAMPLE")
      // The button and the link to unsubscribe: the layout drops what is no
      // address.
      for (const { html } of data.preview.messages) {
        expect(html.match(/<a [^>]*href="http/g).length).toBeGreaterThan(1)
      }
      expect(first.subject).toBeTruthy()
    })

    it("in the store's language when none is asked, or one it does not have", async () => {
      for (const params of [{}, { locale: "fr" }]) {
        const { data } = await preview(params)
        expect(data.preview.messages).toMatchObject([
          { locale: "en" },
          { locale: "en" },
          { locale: "en" },
        ])
      }
    })

    it("makes no code, no link and no message", async () => {
      await preview()
      expect(await story.recovery.listIncentives({})).toEqual([])
      expect(await story.recovery.listLinks({})).toEqual([])
      expect(story.inbox.mails).toEqual([])
    })

    it("and refuses nonsense", async () => {
      expect((await preview({ locale: "not a locale" })).status).toBe(400)
      expect((await preview({ nonsense: 1 })).status).toBe(400)
      expect((await get("/sequences/rseq_x/preview")).status).toBe(404)
    })
  })

  it.each([
    [{ delay: "tomorrow" }, /delay/],
    [{ delay: "90h", extra: 1 }, /extra/],
    [
      {
        incentive: {
          type: "percentage",
          value: 110,
          valid_for: "24h",
          prefix: "X",
        },
      },
      /value/,
    ],
    [
      {
        incentive: {
          type: "fixed",
          amounts: {},
          valid_for: "24h",
          prefix: "X",
        },
      },
      /amount/,
    ],
    [{ content: { en: { subject: "x" } } }, /content/],
    [
      {
        content: {
          "not a locale": {
            subject: "x",
            preheader: "",
            heading: "",
            body: "",
            button: "",
          },
        },
      },
      /content must be keyed by locales/,
    ],
  ])("refuses a wrong step (%#) with 400", async (changes, message) => {
    const { data } = await get("/sequences")
    const [sequence] = data.sequences
    const answer = await post(
      `/sequences/${sequence.id}/steps/${sequence.steps[1].id}`,
      changes
    )
    expect(answer.status).toBe(400)
    expect(answer.data.message).toMatch(message)
  })

  it("keeps figures to compare with, all at once, and refuses nonsense", async () => {
    const figure = {
      ...{ metric: "recovered", percent: 10.5, year: 2025 },
      ...{ denominator: "carts with an address", source: "Our own" },
    }
    const kept = { ...figure, percent: "10.5" }
    const all = async () => (await get("/benchmarks")).data.benchmarks
    expect(await all()).toEqual([])
    const { source: _, ...plain } = figure
    const two = [figure, { ...plain, metric: "clicked", percent: "0" }]
    const { data } = await post("/benchmarks", { benchmarks: two })
    expect(data.benchmarks).toEqual([
      { ...kept, metric: "clicked", percent: "0", source: "" },
      kept,
    ])
    for (const wrong of [
      { percent: 100.01 },
      { percent: -1 },
      { percent: "ten" },
      { percent: 1.234 },
      { year: 25 },
      { year: 2025.5 },
      { denominator: " " },
      { denominator: "x\u0000" },
      { metric: "abandoned" },
      { more: 1 },
    ]) {
      const body = { benchmarks: [{ ...figure, ...wrong }] }
      expect((await post("/benchmarks", body)).status).toBe(400)
    }
    const twice = await post("/benchmarks", { benchmarks: [figure, figure] })
    expect(twice.status).toBe(400)
    expect(await all()).toHaveLength(2)
    await post("/benchmarks", { benchmarks: [] })
    expect(await all()).toEqual([])
  })

  it("refuses a delay shorter than that of the step before", async () => {
    const { data } = await get("/sequences")
    const [sequence] = data.sequences
    const answer = await post(
      `/sequences/${sequence.id}/steps/${sequence.steps[1].id}`,
      { delay: "30m" }
    )
    expect(answer.status).toBe(400)
    expect(answer.data.message).toMatch(
      /must be longer than that of "Reminder"/
    )
  })

  it("replaces an offer as a whole, and refuses a delay beyond the next step's", async () => {
    const step = async () => {
      const { data } = await get("/sequences")
      const [sequence] = data.sequences
      return { ...sequence.steps[2], url: `/sequences/${sequence.id}/steps/` }
    }
    const { id, url } = await step()
    const common = { valid_for: "24h", prefix: "BACK" }
    for (const incentive of [
      { type: "fixed", amounts: { eur: 5, usd: 6 }, ...common },
      { type: "fixed", amounts: { eur: 5 }, ...common },
      { type: "free_shipping", ...common },
      null,
    ]) {
      await post(url + id, { incentive })
      expect((await step()).incentive).toEqual(incentive)
    }
    const { data } = await get("/sequences")
    const first = data.sequences[0].steps[0]
    const late = await post(url + first.id, { delay: "24h" })
    expect(late.status).toBe(400)
    expect(late.data.message).toMatch(/"Help" \(24h\) must be longer/)
  })

  it("tells the second of two admins who change a step at once", async () => {
    const read = async () => {
      const { data } = await get("/sequences")
      const [sequence] = data.sequences
      const [, step] = sequence.steps
      return { step, url: `/sequences/${sequence.id}/steps/${step.id}` }
    }
    const { step, url } = await read()
    const answers = await Promise.all(
      ["First", "Second"].map((name) =>
        post(url, { name, version: step.version })
      )
    )
    const told = answers.filter(({ status }) => status === 400)
    expect(told).toHaveLength(1)
    expect(told[0].data.message).toMatch(
      /Somebody else has changed "(First|Second)"/
    )
    const saved = answers.find(({ status }) => status === 200)
    const after = (await read()).step
    expect(after.name).toBe(saved!.data.sequence.steps[1].name)
    expect(after.version).toBe(step.version + 1)
  })

  it("keeps what two admins change of one step at the same moment", async () => {
    const { data } = await get("/sequences")
    const [sequence] = data.sequences
    const [, step] = sequence.steps
    const url = `/sequences/${sequence.id}/steps/${step.id}`
    const french = { ...step.content.en, subject: "Votre panier" }
    await Promise.all([
      post(url, { delay: "25h" }),
      post(url, { name: "Aide" }),
      post(url, { content: { fr: french } }),
    ])
    const { data: after } = await get("/sequences")
    expect(after.sequences[0].steps[1]).toMatchObject({
      delay: "25h",
      name: "Aide",
      content: { ...step.content, fr: french },
    })
  })

  it("answers control characters and other nonsense with 4xx", async () => {
    for (const url of ["/carts/%00", "/orders/%00", "/customers/%00"]) {
      expect((await get(url)).status).toBe(404)
    }
    expect((await get("/carts", { q: "a\u0000b" })).status).toBe(400)
    const { data } = await get("/sequences")
    const [sequence] = data.sequences
    const answer = await post(
      `/sequences/${sequence.id}/steps/${sequence.steps[0].id}`,
      { name: "a\u0000b" }
    )
    expect(answer.status).toBe(400)
  })

  it("says what is wrong with the period of a cause", async () => {
    for (const [url, params, message] of [
      ["/cause", { from: "yesterday" }, /day such as/],
      ["/cause", { to: "2026-02-30" }, /a day that there is/],
      ["/cause", { from: "2026-02-02", to: "2026-01-01" }, /after to/],
      ["/cause", { from: "2026-01-01", range: "7d" }, /not both/],
      ["/cause", { currency: "euro" }, /three letters/],
    ] as const) {
      const answer = await get(url, params)
      expect([url, params, answer.status]).toEqual([url, params, 400])
      expect(answer.data.message).toMatch(message)
    }
  })

  it("tells apart who unsubscribed, who emptied a cart, and what staff stopped", async () => {
    const ids: Record<string, string> = {}
    for (const name of ["gone", "empty", "staff"]) {
      ids[name] = await story.shopper.startCart("Mug", {
        email: `${name}@example.com`,
      })
    }
    await story.tickAfter(1.1)
    const mail = story.inbox.last("gone@example.com")
    await story.api.post(`/recovery/u/${linkToken(mail, "u")}`, "")
    await post(`/carts/${ids.staff}/stop`)
    const [address] = await story.recovery.listAddresses({
      address: "empty@example.com",
    })
    const [enrollment] = await story.recovery.listEnrollments({
      contact_id: address!.contact_id,
    })
    await story.recovery.updateEnrollments({
      id: enrollment!.id,
      state: "exited",
      exit_reason: "cart_emptied",
      exited_at: story.clock.now(),
    } as never)
    const of = async (status: string) =>
      (await get("/carts", { status })).data.carts.map(
        ({ id }: { id: string }) => id
      )
    expect(await of("unsubscribed")).toEqual([ids.gone])
    expect(await of("emptied")).toEqual([ids.empty])
    expect(await of("stopped")).toEqual([ids.staff])
  })

  it("says what is wrong with the period of a report", async () => {
    for (const [params, words] of [
      [
        { range: "week" },
        /'7d, 30d, 90d, this_month, last_month' for.*'range'/,
      ],
      [{ from: "2026-01-01" }, /from and to are given together/],
      [{ to: "2026-01-01" }, /from and to are given together/],
      [
        { from: "2026-01-01", to: "2026-01-31", range: "7d" },
        /give from and to, or a range, but not both/,
      ],
      [{ from: "2026-02-01", to: "2026-01-31" }, /must not be after to/],
      [{ from: "2024-01-01", to: "2026-01-31" }, /nor 400 days before it/],
      [{ from: "2026-13-45", to: "2026-01-31" }, /a day that there is/],
      [{ from: "1.1.2026", to: "2026-01-31" }, /a day such as 2026-11-30/],
      [{ country_code: "germany" }, /a country's two letters/],
      [{ buyer: "both" }, /'new, returning' for field 'buyer'/],
      [{ sequence_id: "a b" }, /must be an id/],
      [{ since: "2026-01-01" }, /since/],
    ] as const) {
      const { data, status } = await story.api.get("/admin/recovery/report", {
        ...story.admin,
        params,
        validateStatus: () => true,
      })
      expect([params, status]).toEqual([params, 400])
      expect(data.message).toMatch(words)
    }
    const { data } = await get("/report", { range: "this_month" })
    expect(data.report).toMatchObject({
      from: expect.stringMatching(/-01$/),
      robots: 0,
    })
  })

  it("has a row for every day of a period, also without any carts", async () => {
    const report = await reportOf(story, {
      from: "2026-01-01",
      to: "2026-01-30",
    })
    expect(report.days).toHaveLength(30)
    expect(report.days[0]).toMatchObject({
      date: "2026-01-01",
      abandoned: 0,
      messaged: 0,
      restored: 0,
      recovered: 0,
      revenue: {},
    })
  })
})
