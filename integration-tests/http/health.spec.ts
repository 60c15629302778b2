import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { firstIdAt } from "../../src/domain/tracking/ulid-time"
import { openAlerts } from "../../src/modules/recovery/queries/alert/open-alerts"
import { setCursor } from "../../src/modules/recovery/queries/cursor/set-cursor"
import { tellAlerts } from "../../src/workflows/alert/tell-alerts"
import { watchHealth } from "../../src/workflows/alert/watch-health"
import { eventually, storeTest } from "../support/store-test"

const EMAIL = "ada@example.com"
const OPS = "ops@example.com"

process.env.RECOVERY_ALERTS_EMAIL = OPS

storeTest("the store's health", (story) => {
  const get = (url: string, params: object = {}) =>
    story.api.get(`/admin/recovery${url}`, {
      ...story.admin,
      params,
      validateStatus: () => true,
    })
  const post = (url: string) =>
    story.api.post(
      `/admin/recovery${url}`,
      {},
      { ...story.admin, validateStatus: () => true }
    )
  const health = async () => (await get("/health")).data.health
  const alerts = () =>
    story.recovery.listAlerts({}, { order: { opened_at: "ASC" } })
  const bell = async () =>
    await story.container
      .resolve(Modules.NOTIFICATION)
      .listNotifications({ channel: "feed" })
  const sql = (statement: string, params: unknown[] = []) =>
    story.recovery.transaction((db) => db.execute(statement, params))
  const hoursAgo = (hours: number) =>
    new Date(story.clock.now().getTime() - hours * 3_600_000)

  /** Lets minutes pass, then looks after the health like so many workers. */
  async function watchAfter(minutes: number, workers = 1) {
    story.clock.passHours(minutes / 60)
    const now = story.clock.now()
    await Promise.all(
      Array.from({ length: workers }, () => watchHealth(story.container, now))
    )
  }

  const options = () => story.recovery.options
  /** A trouble that comes and goes with one option. */
  const forgetPostalAddress = () => {
    options().sender.postalAddress = undefined
  }
  const restoreOptions = () => {
    options().sender.postalAddress = "1 Main Street, Springfield"
    options().alerts.email = OPS
    options().schedule = "off"
  }
  afterEach(restoreOptions)

  async function abandonCart(email = EMAIL) {
    const cartId = await story.shopper.startCart("Mug", { email })
    await story.tickAfter(1.1)
    return cartId
  }

  it("is fine in a store where nothing is wrong", async () => {
    await watchAfter(1)
    expect(await alerts()).toEqual([])
    expect(await health()).toEqual({
      ok: true,
      problems: [],
      story_time: null,
      last_tick_at: expect.any(String),
      due: 0,
      oldest_due_at: null,
      sending: 0,
      uncertain: 0,
      failed: 0,
      alerts: [],
    })
  })

  it("tells the last tick, which never goes back", async () => {
    await watchAfter(2)
    const late = story.clock.now().getTime()
    const told = async () =>
      new Date((await health()).last_tick_at).getTime() - late
    expect(Math.abs(await told())).toBeLessThan(1_000)
    await watchHealth(story.container, hoursAgo(0.5))
    expect(Math.abs(await told())).toBeLessThan(1_000)
    // A worker whose clock was days ahead does not stop the watch for days.
    await watchHealth(story.container, hoursAgo(-48))
    await watchAfter(1)
    expect(Math.abs((await told()) - 60_000)).toBeLessThan(1_000)
  })

  it("is bad when the tick stays away, unless nobody scheduled it", async () => {
    await watchAfter(1)
    story.clock.passHours(0.2)
    expect((await health()).ok).toBe(true)
    options().schedule = "* * * * *"
    expect(await health()).toMatchObject({
      ok: false,
      problems: [{ code: "tick_missing" }],
    })
    await watchAfter(0)
    expect((await health()).ok).toBe(true)
  })

  it("misses no tick while a story is played, and says what time it is there", async () => {
    const { recovery } = story
    const at = new Date("2031-05-01T12:00:00Z")
    options().schedule = "* * * * *"
    recovery.useClock(() => at, { story: true })
    try {
      await watchHealth(
        story.container,
        new Date(at.getTime() - 12 * 3_600_000)
      )
      expect(await health()).toMatchObject({
        problems: [],
        story_time: at.toISOString(),
      })
    } finally {
      recovery.useClock(() => story.clock.now())
    }
    expect((await health()).story_time).toBeNull()
  })

  it("counts what is due, on its way, uncertain and failed", async () => {
    for (const name of ["a", "b", "c", "d", "e"]) {
      await story.shopper.startCart("Mug", { email: `${name}@example.com` })
    }
    await story.tickAfter(1.1)
    const due = hoursAgo(0.5)
    const touches = await story.recovery.listTouches(
      { state: "due" },
      { order: { id: "ASC" } }
    )
    await story.recovery.updateTouches(
      ["due", "sending", "uncertain", "failed", "canceled"].map((state, i) => ({
        id: touches[i]!.id,
        state,
        due_at: due,
        settled_at: i > 1 ? hoursAgo(i === 3 ? 24 : 200) : null,
      })) as never
    )
    expect(await health()).toMatchObject({
      due: 1,
      oldest_due_at: due.toISOString(),
      sending: 1,
      uncertain: 1,
      failed: 1,
      problems: [
        { code: "touches_uncertain", count: 1 },
        { code: "touches_failed", count: 1 },
      ],
    })
    story.clock.passHours(7 * 24)
    expect((await health()).failed).toBe(0)
    const [sequence] = await story.recovery.listSequences({})
    await story.recovery.updateSequences({ id: sequence!.id, status: "paused" })
    expect(await health()).toMatchObject({ due: 0, oldest_due_at: null })
  })

  describe("tells staff of a trouble", () => {
    it("once when it begins and once when it is over, whoever sees it", async () => {
      forgetPostalAddress()
      await watchAfter(1, 3)
      await watchAfter(1, 3)
      const [alert, ...others] = await alerts()
      expect(others).toEqual([])
      expect(alert).toMatchObject({
        code: "postal_address_missing",
        closed_at: null,
        told_closed_at: null,
        told_open_at: expect.any(Date),
      })
      expect(await bell()).toMatchObject([
        {
          status: "success",
          data: {
            title: "Cart recovery: no postal address",
            description: expect.stringContaining("sender.postalAddress"),
          },
        },
      ])
      expect(story.inbox.mails).toHaveLength(1)
      const mail = story.inbox.last(OPS)
      expect(mail.subject).toBe("[Test Shop] Cart recovery: no postal address")
      expect(mail.text).toContain("sender.postalAddress")
      expect(mail.html).toContain("<p>")
      expect(await health()).toMatchObject({
        ok: false,
        alerts: [
          {
            code: "postal_address_missing",
            opened_at: alert!.opened_at.toISOString(),
          },
        ],
      })

      restoreOptions()
      await watchAfter(2, 3)
      // It may be another worker that has it right: nothing is over yet.
      expect(story.inbox.mails).toHaveLength(1)
      await watchAfter(11, 3)
      await watchAfter(11, 3)
      expect(await alerts()).toMatchObject([
        { closed_at: expect.any(Date), told_closed_at: expect.any(Date) },
      ])
      expect(story.inbox.mails).toHaveLength(2)
      expect(story.inbox.last(OPS).subject).toBe(
        "[Test Shop] Over: Cart recovery: no postal address"
      )
      expect(await bell()).toHaveLength(2)
      expect((await health()).alerts).toEqual([])
    })

    it("once, when many workers find it at the same moment", async () => {
      const now = story.clock.now()
      const message = "Something is wrong."
      // One more worker looks while the first one tells.
      let looked = 0
      story.inbox.onMessage(async () => {
        if (looked++ === 0) {
          await tellAlerts(story.container, now)
        }
      })
      await Promise.all(
        Array.from({ length: 6 }, async (_, i) => {
          await story.recovery.transaction((db) =>
            openAlerts(
              db,
              [{ id: `ralt_${i}`, code: "failure_rate", message }],
              now
            )
          )
          await tellAlerts(story.container, now)
        })
      )
      expect(await alerts()).toMatchObject([{ told_open_at: now }])
      expect(await bell()).toHaveLength(1)
      expect(story.inbox.mails).toHaveLength(1)
    })

    it("as one trouble, when workers do not agree", async () => {
      for (let minute = 0; minute < 30; minute++) {
        minute % 3 ? restoreOptions() : forgetPostalAddress()
        await watchAfter(1)
      }
      expect(await alerts()).toHaveLength(1)
      expect(story.inbox.mails).toHaveLength(1)
    })

    it("again when it comes again", async () => {
      forgetPostalAddress()
      await watchAfter(1)
      restoreOptions()
      await watchAfter(11)
      forgetPostalAddress()
      await watchAfter(1)
      expect(await alerts()).toHaveLength(2)
      expect(story.inbox.mails).toHaveLength(3)
    })

    it("later, when a provider does not take it, and nobody twice", async () => {
      story.inbox.refuse(OPS)
      forgetPostalAddress()
      await watchAfter(1)
      expect(await alerts()).toMatchObject([{ told_open_at: null }])
      expect(await bell()).toHaveLength(1)
      story.inbox.clear()
      await watchAfter(1, 3)
      expect(story.inbox.mails).toHaveLength(0)
      await watchAfter(5, 3)
      expect(story.inbox.to(OPS)).toHaveLength(1)
      await watchAfter(30, 3)
      expect(await alerts()).toMatchObject([{ told_open_at: expect.any(Date) }])
      expect(story.inbox.to(OPS)).toHaveLength(1)
      expect(await bell()).toHaveLength(1)
    })

    it("later, when the worker died while it told", async () => {
      forgetPostalAddress()
      await watchAfter(1)
      await sql(
        `UPDATE recovery_alert
            SET told_open_at = NULL, tell_attempts = 1, tell_after = ?`,
        [hoursAgo(-0.05)]
      )
      await sql(`DELETE FROM notification WHERE channel = 'email'`)
      await watchAfter(1)
      expect(story.inbox.mails).toHaveLength(1)
      await watchAfter(5)
      expect(story.inbox.mails).toHaveLength(2)
      expect(await bell()).toHaveLength(1)
    })

    it("on the health page at least, where there is no way to tell", async () => {
      const module = story.container.resolve(Modules.NOTIFICATION) as any
      const registry = module.notificationProviderService_
      const known = registry.providersCache
      registry.providersCache = new Map()
      options().alerts.email = undefined
      forgetPostalAddress()
      await watchAfter(1, 3)
      expect(await bell()).toEqual([])
      const { alerts: open } = await health()
      registry.providersCache = known
      expect(open.map(({ code }: { code: string }) => code)).toContain(
        "postal_address_missing"
      )
    })
  })

  describe("notices that sending stands still", () => {
    /** A message is due from now on, and no tick sends it. */
    async function stopSending() {
      await abandonCart()
      await sql(`UPDATE recovery_touch SET due_at = ? WHERE state = 'due'`, [
        story.clock.now(),
      ])
    }

    it("while messages are due and no tick sends them", async () => {
      await stopSending()
      const due = story.clock.now().toISOString()
      for (const minutes of [100, 90]) {
        await watchAfter(minutes)
      }
      expect(await alerts()).toEqual([])
      for (const minutes of [100, 100]) {
        await watchAfter(minutes)
      }
      expect(await alerts()).toMatchObject([{ code: "sending_stalled" }])
      const { problems, oldest_due_at } = await health()
      expect(problems).toMatchObject([{ code: "sending_stalled", count: 1 }])
      expect(oldest_due_at.slice(0, 16)).toBe(due.slice(0, 16))
      await story.tickAfter(0.1)
      await watchAfter(11)
      expect(await alerts()).toMatchObject([{ closed_at: expect.any(Date) }])
      expect(story.inbox.to(OPS).map(({ subject }) => subject)).toEqual([
        "[Test Shop] Cart recovery: due messages are not sent",
        "[Test Shop] Over: Cart recovery: due messages are not sent",
      ])
    })

    it("and not while they wait for a paused sequence", async () => {
      await stopSending()
      const [sequence] = await story.recovery.listSequences({})
      await story.recovery.updateSequences({
        id: sequence!.id,
        status: "paused",
      })
      for (let i = 0; i < 5; i++) {
        await watchAfter(100)
      }
      expect(await alerts()).toEqual([])
    })

    it("and not while something else is told that holds them up", async () => {
      await stopSending()
      forgetPostalAddress()
      for (let i = 0; i < 5; i++) {
        await watchAfter(100)
      }
      expect(await alerts()).toMatchObject([{ code: "postal_address_missing" }])
    })
  })

  describe("notices a jump of the failure rate", () => {
    let made = 0
    const makeTouches = async (count: number, touch: object) => {
      const [sequence] = await story.recovery.listSequences({})
      await story.recovery.createTouches(
        Array.from({ length: count }, () => ({
          enrollment_id: `renr_${made++}`,
          sequence_id: sequence!.id,
          step_id: "rstep_1",
          position: 1,
          due_at: hoursAgo(1),
          attempt: 1,
          ...touch,
        })) as never
      )
    }

    it("when many messages fail, and not by one of two", async () => {
      await makeTouches(1, { state: "failed", settled_at: hoursAgo(0.2) })
      await makeTouches(1, { state: "sent", sent_at: hoursAgo(0.2) })
      await watchAfter(1)
      expect(await alerts()).toEqual([])
      await makeTouches(4, { state: "uncertain", settled_at: hoursAgo(0.2) })
      await makeTouches(5, { error: "Too busy", due_at: hoursAgo(-0.1) })
      await makeTouches(9, { state: "sent", sent_at: hoursAgo(0.1) })
      await watchAfter(1)
      expect(await alerts()).toMatchObject([{ code: "failure_rate" }])
      expect((await health()).problems[0].message).toMatch(
        /^Of 20 messages of the last hour, 1 could not be delivered, 4 may or may not have arrived and 5 will be tried again after a failure \(50 %, usually 0 %\)/
      )
      expect((await health()).problems[0].params).toEqual({
        window: "hour",
        total: 20,
        failed: 1,
        uncertain: 4,
        retrying: 5,
        share: 0.5,
        usual_share: 0,
      })
      await sql(`UPDATE recovery_touch SET state = 'canceled'`)
      await watchAfter(11)
      expect(await alerts()).toMatchObject([{ closed_at: expect.any(Date) }])
    })

    it("over a day, in a shop that sends little", async () => {
      for (const hours of [2, 5, 9, 13, 20]) {
        await makeTouches(1, { state: "failed", settled_at: hoursAgo(hours) })
      }
      await watchAfter(1)
      expect((await alerts())[0]!.message).toMatch(
        /^Of 5 messages of the last day, 5 could not/
      )
    })

    it("and not where as many fail as a rule", async () => {
      for (const hours of [30, 60, 90]) {
        await makeTouches(20, { state: "failed", settled_at: hoursAgo(hours) })
        await makeTouches(40, { state: "sent", sent_at: hoursAgo(hours) })
      }
      await makeTouches(20, { state: "failed", settled_at: hoursAgo(0.2) })
      await makeTouches(40, { state: "sent", sent_at: hoursAgo(0.2) })
      await watchAfter(1)
      expect(await alerts()).toEqual([])
    })
  })

  describe("notices silence", () => {
    /** A shop that was open twelve hours a day until some hours ago. */
    async function liveUntil(kind: "cart" | "order", hours: number) {
      const last = Math.floor(hoursAgo(hours).getTime() / 3_600_000) * 3_600_000
      await sql(`DELETE FROM recovery_pulse`)
      await story.recovery.createPulses(
        Array.from({ length: 20 * 12 }, (_, i) => ({
          kind,
          hour: new Date(
            last - (Math.floor(i / 12) * 24 + (i % 12)) * 3_600_000
          ),
        }))
      )
      await story.recovery.transaction((db) =>
        setCursor(db, "watched_since", hoursAgo(500).toISOString())
      )
    }

    it("of carts, until somebody shops again", async () => {
      await watchAfter(1)
      await liveUntil("cart", 23)
      await watchAfter(1)
      expect(await alerts()).toEqual([])
      await liveUntil("cart", 26)
      await watchAfter(1)
      await watchAfter(60)
      expect(await alerts()).toMatchObject([{ code: "carts_silent" }])
      expect((await health()).problems[0].message).toContain(
        "the longest usual pause in this shop is about 12 hours"
      )
      const cartId = await story.shopper.startCart("Mug", { email: EMAIL })
      await eventually(async () => {
        await story.recovery.flushActivity()
        const carts = await story.recovery.listTrackedCarts({ cart_id: cartId })
        expect(carts).toHaveLength(1)
      })
      await watchAfter(1)
      await watchAfter(11)
      expect(await alerts()).toMatchObject([{ closed_at: expect.any(Date) }])
      expect(story.inbox.to(OPS)).toHaveLength(2)
    })

    it("of orders", async () => {
      await watchAfter(1)
      await liveUntil("order", 26)
      await story.recovery.transaction((db) =>
        setCursor(db, "swept_orders", firstIdAt("order", hoursAgo(26)))
      )
      await watchAfter(1)
      expect(await alerts()).toMatchObject([{ code: "orders_silent" }])
    })

    it("and not after an outage of its own", async () => {
      await watchAfter(1)
      await liveUntil("cart", 26)
      await watchAfter(200)
      await watchAfter(1)
      expect(await alerts()).toEqual([])
    })

    it("by the hours in which carts and orders were seen", async () => {
      const kinds = async () =>
        (await story.recovery.listPulses({}))
          .map(({ kind }) => kind as string)
          .sort()
      await sql(`DELETE FROM recovery_pulse`)
      await story.recovery.createPulses([
        { kind: "order", hour: hoursAgo(36 * 24) },
      ])
      await story.recovery.transaction((db) =>
        setCursor(db, "swept_orders", firstIdAt("order", hoursAgo(36 * 24)))
      )
      const cartId = await story.shopper.startCart("Mug")
      await eventually(async () => {
        await story.recovery.flushActivity()
        expect(await story.recovery.listTrackedCarts({})).toHaveLength(1)
      })
      await watchAfter(1)
      await watchAfter(1)
      expect(await kinds()).toContain("cart")
      await story.shopper.checkOut(cartId, EMAIL)
      await story.tickAfter(0.05)
      await watchAfter(1)
      await watchAfter(1)
      expect(new Set(await kinds())).toEqual(new Set(["cart", "order"]))
      // The old hour is forgotten.
      expect(
        await story.recovery.listPulses({ hour: { $lt: hoursAgo(1_000) } })
      ).toEqual([])
    })
  })

  describe("notices a step whose channel nobody serves", () => {
    const toSms = async () => {
      const steps = await story.recovery.listSequenceSteps({ position: 1 })
      await story.recovery.updateSequenceSteps({
        id: steps[0]!.id,
        channel: "sms",
      })
      return steps[0]!.id
    }

    it("while its messages wait, also once the step goes by email", async () => {
      const id = await toSms()
      await abandonCart()
      await story.tickAfter(1)
      expect(await story.recovery.listTouches({})).toMatchObject([
        { channel: "sms", state: "due" },
      ])
      const { problems } = await health()
      expect(problems).toMatchObject([
        { code: "channel_unserved", params: { name: "sms" }, count: 1 },
      ])
      expect(problems[0].message).toMatch(/"sms", and no .* provider/)
      expect(await alerts()).toMatchObject([
        { code: "channel_unserved", closed_at: null },
      ])
      await story.recovery.updateSequenceSteps({ id, channel: "email" })
      await watchAfter(20)
      expect((await health()).problems).toMatchObject([
        { code: "channel_unserved" },
      ])
      expect((await alerts())[0]!.closed_at).toBeNull()
    })

    it("and other channels are watched all the same", async () => {
      await toSms()
      await abandonCart()
      const [touch] = await story.recovery.listTouches({})
      await story.recovery.updateTouches({ id: touch!.id, channel: "email" })
      for (let i = 0; i < 20; i++) {
        await watchAfter(30)
      }
      expect((await alerts()).map(({ code }) => code).sort()).toEqual([
        "channel_unserved",
        "sending_stalled",
      ])
    })
  })

  describe("notices a part that fails in each tick", () => {
    const refuse = async () => {
      await sql(`
        CREATE OR REPLACE FUNCTION refuse_cart() RETURNS trigger AS $$
        BEGIN
          RAISE EXCEPTION 'no carts of ada@example.com today';
        END $$ LANGUAGE plpgsql`)
      await sql(`
        CREATE TRIGGER refuse BEFORE UPDATE ON recovery_tracked_cart
        FOR EACH ROW WHEN (NEW.status = 'abandoned')
        EXECUTE FUNCTION refuse_cart()`)
    }
    const allow = () => sql("DROP TRIGGER refuse ON recovery_tracked_cart")
    const failing = async () =>
      (await alerts()).filter(({ code }) => code === "tick_failing")

    it("once it has lasted, and is over when it works again", async () => {
      await story.shopper.startCart("Mug", { email: EMAIL })
      await refuse()
      await story.tickAfter(1.1)
      expect(await failing()).toEqual([])
      for (let minute = 0; minute < 400; minute += 40) {
        await story.tickAfter(40 / 60)
      }
      expect(await failing()).toMatchObject([
        {
          closed_at: null,
          params: {
            name: "detecting abandoned carts",
            error: expect.stringContaining("no carts of … today"),
          },
        },
      ])
      expect((await health()).problems).toMatchObject([
        { code: "tick_failing" },
      ])
      await allow()
      await story.tickAfter(1.1)
      await story.tickAfter(0.5)
      expect(await story.recovery.listTrackedCarts({})).toMatchObject([
        { status: "abandoned" },
      ])
      expect((await failing())[0]!.closed_at).not.toBeNull()
    })

    it("and not one that failed once", async () => {
      await story.shopper.startCart("Mug", { email: EMAIL })
      await refuse()
      await story.tickAfter(1.1)
      await allow()
      for (let minute = 0; minute < 400; minute += 40) {
        await story.tickAfter(40 / 60)
      }
      expect(await failing()).toEqual([])
      expect(
        await sql("SELECT id FROM recovery_cursor WHERE id LIKE 'failing%'")
      ).toEqual([])
    })
  })

  it("notices links that lead nowhere, in a store that is real", async () => {
    const mode = process.env.NODE_ENV
    const { email } = options().sender
    process.env.NODE_ENV = "production"
    await watchAfter(1)
    expect(await alerts()).toEqual([])
    options().sender.email = "hello@hazel-and-birch.shop"
    await watchAfter(1)
    const { problems } = await health()
    options().sender.email = email
    process.env.NODE_ENV = mode
    expect(await alerts()).toMatchObject([{ code: "storefront_unset" }])
    expect(problems).toMatchObject([{ code: "storefront_unset" }])
    expect(problems[0].message).toContain("http://localhost:8000")
  })

  it("never throws, whatever breaks", async () => {
    await sql(`ALTER TABLE recovery_pulse RENAME TO elsewhere`)
    await expect(watchAfter(1)).resolves.toBeUndefined()
  })

  describe("uncertain messages", () => {
    async function makeUncertain() {
      const cartId = await abandonCart()
      const [touch] = await story.recovery.listTouches({ state: "sent" })
      await story.recovery.updateTouches({
        id: touch!.id,
        state: "uncertain",
        sent_at: null,
        sending_at: hoursAgo(0.1),
        settled_at: hoursAgo(0),
        error: "The provider did not answer within 60 s.",
      } as never)
      return { cartId, id: touch!.id }
    }

    it("are listed with what is known, until they are written off", async () => {
      const { cartId, id } = await makeUncertain()
      const answer = await get("/touches/problems")
      expect(answer.data).toEqual({
        touches: [
          {
            id,
            state: "uncertain",
            cart_id: cartId,
            email: EMAIL,
            step_name: "Reminder",
            step_position: 1,
            channel: "email",
            sending_at: expect.any(String),
            settled_at: expect.any(String),
            attempt: 1,
            resends: 0,
            error: "The provider did not answer within 60 s.",
            delivery_key: `${id}:1`,
            enrollment_state: "active",
            exit_reason: null,
            has_later_touch: false,
            has_lost_code: false,
          },
        ],
        count: 1,
        limit: 20,
        offset: 0,
      })
      expect((await health()).uncertain).toBe(1)

      const writtenOff = await post(`/touches/${id}/write-off`)
      expect(writtenOff.data).toEqual({ touch: { id } })
      const left = await get("/touches/problems", { limit: 5, offset: 0 })
      expect(left.data).toEqual({ touches: [], count: 0, limit: 5, offset: 0 })
      expect(await health()).toMatchObject({ ok: true, uncertain: 0 })
      const [touch] = await story.recovery.listTouches({ id })
      expect(touch).toMatchObject({
        state: "uncertain",
        written_off_at: expect.any(Date),
      })
    })

    it("say whether a later message went out", async () => {
      await makeUncertain()
      await story.tickAfter(24)
      const { data } = await get("/touches/problems")
      expect(data.touches[0].has_later_touch).toBe(true)
    })

    it("are sent again when an admin decides so, once", async () => {
      const { id } = await makeUncertain()
      const answer = await post(`/touches/${id}/resend`)
      expect(answer.data).toEqual({ touch: { id, outcome: "sent" } })
      expect(story.inbox.to(EMAIL)).toHaveLength(2)
      expect((await get("/touches/problems")).data.count).toBe(0)
      const again = await post(`/touches/${id}/resend`)
      expect(again.status).toBe(400)
      expect(again.data.message).toMatch(/not undecided any more/)
      expect(story.inbox.to(EMAIL)).toHaveLength(2)
    })

    it("are written off once, and nothing else is", async () => {
      const { id } = await makeUncertain()
      const [due] = await story.recovery.listTouches({ state: "due" })
      expect((await post(`/touches/${due!.id}/write-off`)).data.message).toBe(
        'Only a message that failed or is undecided can be dismissed; this one is "due".'
      )
      await post(`/touches/${id}/write-off`)
      const again = await post(`/touches/${id}/write-off`)
      expect(again.status).toBe(400)
      expect(again.data.message).toBe("This message was dismissed already.")
      expect((await post("/touches/rtch_x/write-off")).status).toBe(404)
    })

    it("are listed together with those that failed, and both are dismissed", async () => {
      const { id } = await makeUncertain()
      await sql(
        `UPDATE recovery_touch SET state = 'failed', settled_at = ?,
                error = '550 No such mailbox'
          WHERE state = 'due'`,
        [hoursAgo(-0.1)]
      )
      const { data } = await get("/touches/problems")
      expect(data).toMatchObject({
        count: 2,
        touches: [
          { state: "failed", error: "550 No such mailbox" },
          { id, state: "uncertain" },
        ],
      })
      await post(`/touches/${data.touches[0].id}/write-off`)
      const left = await get("/touches/problems")
      expect(left.data).toMatchObject({ count: 1, touches: [{ id }] })
      expect(await health()).toMatchObject({ failed: 0, uncertain: 1 })
      const again = await post(`/touches/${data.touches[0].id}/resend`)
      expect(again.status).toBe(400)
    })

    it.each([{ limit: 0 }, { limit: 101 }, { offset: "x" }, { nonsense: 1 }])(
      "are not listed by nonsense (%#)",
      async (params) => {
        const answer = await get("/touches/problems", params)
        expect(answer.status).toBe(400)
        expect(answer.data.message).toContain(Object.keys(params)[0])
      }
    )
  })
})
