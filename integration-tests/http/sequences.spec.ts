import { storeTest } from "../support/store-test"

const ADA = "ada@example.com"
const GRACE = "grace@example.com"

const text = (subject: string) => ({
  en: {
    subject,
    preheader: "",
    heading: subject,
    body: "Your cart waits.",
    button: "Back to the cart",
  },
})

const message = (name: string, delay: string) => ({
  name,
  delay,
  content: text(name),
})

const worth = (amount: number) => ({
  match: "all",
  conditions: [
    {
      field: "cart_value",
      operator: "at_least",
      value: { amount, currency_code: "eur" },
    },
  ],
})

storeTest("sequences that marketers shape", (story) => {
  const call = (method: "get" | "post", url: string, data?: unknown) =>
    story.api.request({
      method,
      url: `/admin/recovery/sequences${url}`,
      ...story.admin,
      data,
      validateStatus: () => true,
    })
  const ask = async (method: "get" | "post", url: string, data?: unknown) => {
    const answer = await call(method, url, data)
    expect([url, answer.status, answer.data.message]).toEqual([
      url,
      200,
      undefined,
    ])
    return answer.data
  }
  const list = async () => (await ask("get", "")).sequences
  const draft = async (plan: object) =>
    (await ask("post", "", { plan })).sequence
  const publish = async ({ id, draft_version: version }: any) =>
    (await ask("post", `/${id}/publish`, { version })).sequence
  /** Published and active, before all others. */
  const live = async (plan: object) => {
    const made = await publish(await draft(plan))
    const ids = (await list()).map(({ id }: any) => id)
    await ask("post", "/order", {
      ids: [made.id, ...ids.filter((id: string) => id !== made.id)],
    })
    return (await ask("post", `/${made.id}`, { status: "active" })).sequence
  }
  const storiesOf = (cart_id: string) =>
    story.recovery.listEnrollments({ cart_id }, { order: { id: "ASC" } })
  const timelineOf = async (cart: string) => {
    const { data } = await story.api.get(
      `/admin/recovery/carts/${cart}`,
      story.admin
    )
    return data.cart
  }

  it("take a cart by their order and rules, and the timeline says why those above did not", async () => {
    const high = await live({
      name: "High value",
      rule: worth(30),
      steps: [message("Personal help", "2h")],
    })
    expect((await list()).map(({ name }: any) => name)).toEqual([
      "High value",
      "Abandoned cart",
    ])
    const dear = await story.shopper.startCart("Teapot", { email: ADA })
    const cheap = await story.shopper.startCart("Mug", { email: GRACE })
    await story.tickAfter(1.1)
    expect(await storiesOf(dear)).toMatchObject([{ sequence_id: high.id }])
    const [own] = await storiesOf(cheap)
    expect(own!.sequence_id).not.toBe(high.id)
    expect(story.inbox.to(ADA)).toHaveLength(0)
    expect(story.inbox.to(GRACE)).toHaveLength(1)

    const { timeline } = await timelineOf(cheap)
    expect(timeline.find(({ kind }: any) => kind === "enrolled")).toMatchObject(
      {
        sequence_name: "Abandoned cart",
        passed_over: [
          {
            sequence_id: high.id,
            name: "High value",
            why: "rule",
            because: { actual: "10 eur", condition: { field: "cart_value" } },
          },
        ],
      }
    )
    const [shown] = await list()
    expect(Object.values(shown.waiting)).toMatchObject([{ count: 1 }])
    await story.tickAfter(1)
    expect(story.inbox.to(ADA).map(({ subject }) => subject)).toEqual([
      "Personal help",
    ])

    const seen = await ask("post", "/preview", { rule: worth(30) })
    expect(seen).toMatchObject({
      looked_at: 2,
      matching: 1,
      matching_examples: [{ cart_id: dear, value: 40 }],
      other_examples: [{ cart_id: cheap, because: { actual: "10 eur" } }],
    })
    expect(JSON.stringify(seen)).not.toContain(GRACE)
  })

  it("none of which fits leave a cart alone, and say so", async () => {
    await live({ name: "Dear", rule: worth(1000), steps: [message("A", "1h")] })
    const [, shipped] = await list()
    await ask("post", `/${shipped.id}`, { status: "paused" })
    const cart = await story.shopper.startCart("Mug", { email: ADA })
    await story.tickAfter(1.1)
    const page = await timelineOf(cart)
    expect(page).toMatchObject({ unreachable_reason: "no_sequence" })
    expect(page.timeline.at(-1)).toMatchObject({
      kind: "abandoned",
      reason: "no_sequence",
      passed_over: [{ name: "Dear", why: "rule" }],
    })
  })

  it("of higher intent take a person over, who is in one at a time", async () => {
    const checkout = await live({
      name: "Checkout",
      trigger: "checkout",
      steps: [message("Your delivery waits", "1h")],
    })
    const cart = await story.shopper.startCart("Mug", { email: ADA })
    await story.tickAfter(1.1)
    expect(story.inbox.to(ADA)).toHaveLength(1)
    await story.shopper.chooseDelivery(cart, ADA)
    await story.tickAfter(1.1)
    const [first, second] = await storiesOf(cart)
    expect([first, second]).toMatchObject([
      { state: "exited", exit_reason: "taken_over" },
      { sequence_id: checkout.id, state: "completed" },
    ])
    expect(story.inbox.to(ADA).at(-1)!.subject).toBe("Your delivery waits")
    const canceled = await story.recovery.listTouches({
      enrollment_id: first!.id,
      state: "canceled",
    })
    expect(canceled).toMatchObject([{ skip_reason: "taken_over" }])
    const { timeline } = await timelineOf(cart)
    expect(timeline.map(({ reason }: any) => reason)).toContain("taken_over")
    // Not the other way round: a second cart of theirs is left early.
    const other = await story.shopper.startCart("Teapot", { email: ADA })
    await story.shopper.chooseDelivery(cart, ADA)
    await story.tickAfter(1.1)
    expect((await storiesOf(other)).length).toBeLessThanOrEqual(1)
    const alive = await story.recovery.listEnrollments({ state: "active" })
    expect(alive.length).toBeLessThanOrEqual(1)
  })

  it("are begun again as often as they say", async () => {
    await live({
      name: "Once",
      reentry: { kind: "never" },
      steps: [message("Once only", "1h")],
    })
    for (const item of ["Mug", "Teapot"] as const) {
      await story.shopper.startCart(item, { email: ADA })
      await story.tickAfter(1.1)
    }
    const subjects = story.inbox.to(ADA).map(({ subject }) => subject)
    expect(subjects[0]).toBe("Once only")
    expect(subjects.filter((one) => one === "Once only")).toHaveLength(1)
    // The index holds it, whoever enrolls.
    const [once] = await story.recovery.listEnrollments({
      once_for: { $ne: null },
    } as never)
    await expect(
      story.recovery.createEnrollments({
        ...once,
        id: "renr_again",
        state: "completed",
      } as never)
    ).rejects.toThrow(/already exists|unique/i)
  })

  it("are changed as a draft, published with a history, and taken back", async () => {
    const [shipped] = await list()
    const { sequence } = await ask("get", `/${shipped.id}`)
    expect(sequence).toMatchObject({ draft: null, changes: [], revision: 0 })
    const cart = await story.shopper.startCart("Mug", { email: ADA })
    await story.tickAfter(1.1)
    expect(story.inbox.to(ADA)).toHaveLength(1)

    // The second message goes, another comes in its place, and one before;
    // the last one now stands before what was sent.
    const { name, trigger, rule, reentry } = sequence
    const [reminder, , offer] = sequence.steps.map(
      ({ id, name, delay, incentive, content }: any) => ({
        id,
        name,
        delay,
        incentive,
        content,
      })
    )
    const plan = {
      name,
      trigger,
      rule,
      reentry,
      steps: [
        message("Early bird", "30m"),
        { ...offer, delay: "45m" },
        { ...reminder, delay: "1h" },
        message("Question", "20h"),
      ],
    }
    const saved = await ask("post", `/${shipped.id}/draft`, {
      plan,
      version: sequence.draft_version,
    })
    expect(saved.sequence.changes).toMatchObject([
      { kind: "step_added", step: { name: "Early bird" } },
      { kind: "step_changed", step: { name: "Incentive" }, fields: ["delay"] },
      { kind: "step_moved", step: { name: "Reminder" } },
      { kind: "step_added", step: { name: "Question" } },
      { kind: "step_removed", step: { name: "Help" } },
    ])
    expect(saved.sequence).toMatchObject({ problem: null, under_way: 1 })
    expect(saved.sequence.steps).toHaveLength(3)

    // Somebody else had it open.
    const steps = [{ ...message("Gone since", "1h"), id: "rstep_gone" }]
    for (const mine of [{ name: "Mine" }, { steps }]) {
      const late = await call("post", `/${shipped.id}/draft`, {
        plan: { ...plan, ...mine },
        version: sequence.draft_version,
      })
      expect([late.status, late.data.message]).toEqual([
        409,
        expect.stringContaining("Somebody else has changed"),
      ])
    }
    const step = await call("post", `/${shipped.id}/steps/${reminder.id}`, {
      delay: "2h",
    })
    expect([step.status, step.data.message]).toEqual([
      400,
      expect.stringContaining("not published yet"),
    ])

    const published = await publish(saved.sequence)
    expect(published).toMatchObject({ draft: null, revision: 2 })
    for (let round = 0; round < 16; round++) {
      await story.tickAfter(6)
    }
    const got = story.inbox.to(ADA).map(({ subject }) => subject)
    expect(got).toHaveLength(3)
    expect(got[2]).toBe("Question")
    expect(got).not.toContain("Early bird")
    expect(await storiesOf(cart)).toMatchObject([{ state: "completed" }])

    const { revisions } = await ask("get", `/${shipped.id}/revisions`)
    expect(revisions.map(({ number, by }: any) => [number, by])).toEqual([
      [2, expect.any(String)],
      [1, null],
    ])
    const { sequence: back } = await ask("post", `/${shipped.id}/draft`, {
      plan: revisions[1].plan,
      version: published.draft_version,
    })
    expect((await publish(back)).steps.map(({ id }: any) => id)).toEqual(
      sequence.steps.map(({ id }: any) => id)
    )
  })

  it("that are archived let their people go; copies are drafts of their own", async () => {
    const made = await live({ name: "A", steps: [message("M", "2h")] })
    const copy = (await ask("post", "", { copy_of: made.id, name: "A, too" }))
      .sequence
    expect(copy).toMatchObject({ status: "draft", revision: 0, steps: [] })
    expect(copy.draft.steps[0].id).not.toBe(made.steps[0].id)
    const early = await call("post", `/${copy.id}`, { status: "active" })
    expect(early.data.message).toContain("publish it first")

    const cart = await story.shopper.startCart("Mug", { email: ADA })
    await story.tickAfter(1.1)
    await ask("post", `/${made.id}`, { status: "archived" })
    expect(await storiesOf(cart)).toMatchObject([
      { state: "exited", exit_reason: "canceled_by_admin" },
    ])
    await story.tickAfter(2)
    expect(story.inbox.to(ADA)).toHaveLength(0)
  })

  it("say what is wrong with what was sent, and keep nothing of it", async () => {
    const before = await list()
    const plan = { name: "P", steps: [message("M", "1h")] }
    const wrong: [string, unknown, RegExp][] = [
      ["", {}, /./],
      ["", { plan: { ...plan, name: " " } }, /name/],
      ["", { plan: { ...plan, trigger: "browse" } }, /trigger/],
      ["", { plan: { ...plan, rule: { match: "some" } } }, /"match"/],
      ["", { plan: { ...plan, reentry: { kind: "after", days: 0 } } }, /days/],
      ["", { plan: { ...plan, steps: [message("M", "soon")] } }, /delay/],
      ["", { plan: { ...plan, colour: "red" } }, /colour|Unrecognized/],
      ["/order", { ids: ["a", "a"] }, /once/],
      ["/order", { ids: ["rseq_nobody"] }, /No sequence/],
      [
        "",
        { plan: { ...plan, steps: [{ ...plan.steps[0], id: "rstep_x" }] } },
        /none of this sequence/,
      ],
      ["/nobody/draft", { plan: null, version: 0 }, /No sequence/],
      ["/nobody/publish", { version: 0 }, /No sequence/],
      ["/preview", { rule: [], trigger: "cart" }, /rule/i],
    ]
    for (const [url, body, words] of wrong) {
      const { status, data } = await call("post", url, body)
      expect([url, status >= 400 && status < 500]).toEqual([url, true])
      expect(data.message).toMatch(words)
    }
    expect(await list()).toEqual(before)

    const silent = await draft({ name: "S", steps: [] })
    expect(silent.problem).toContain("at least one message")
    const broken = await draft({
      name: "B",
      steps: [{ name: "M", delay: "1h", content: text("{{#if}}") }],
    })
    for (const { id, draft_version } of [silent, broken]) {
      const answer = await call("post", `/${id}/publish`, {
        version: draft_version,
      })
      expect(answer.status).toBe(400)
    }
    const gone = await draft({
      name: "G",
      rule: {
        match: "all",
        conditions: [
          {
            field: "products",
            operator: "has_any_of",
            value: { words: ["prod_gone"] },
          },
        ],
      },
      steps: [message("M", "1h")],
    })
    expect(gone.problem).toContain("prod_gone")
  })
})
