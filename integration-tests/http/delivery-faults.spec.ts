import { Modules } from "@medusajs/framework/utils"

import { helpDraining } from "../../src/workflows/sending/help-draining"
import { eventually, storeTest } from "../support/store-test"

const MINUTE = 1 / 60

storeTest("a mail server that refuses", (story) => {
  const touches = () => story.recovery.listTouches({}, { take: 1000 })
  const inState = async (state: string) =>
    (await touches()).filter(
      (touch) => touch.state === state && touch.position === 1
    )
  const alerts = () =>
    story.recovery.listAlerts({}, { order: { opened_at: "ASC" } })
  const person = (n: number) => `p${n}@example.com`

  /** Carts that people left, an hour ago. */
  async function leave(emails: string[]) {
    const carts = story.container.resolve(Modules.CART)
    for (let i = 0; i < emails.length; i += 50) {
      await carts.createCarts(
        emails.slice(i, i + 50).map((email) => ({
          email,
          currency_code: "eur",
          region_id: story.shop.regionId,
          items: [{ title: "Mug", quantity: 1, unit_price: 10 }],
        }))
      )
    }
    await story.tickAfter(0)
    story.clock.passHours(1.1)
  }

  /**
   * Ticks once a minute of the story's time, or less often: a pause comes to
   * last an hour, so over many hours most ticks would find nothing to do.
   */
  async function live(minutes: number, every = 1) {
    for (let i = 0; i < minutes; i += every) {
      await story.tickAfter(every * MINUTE)
    }
  }

  const people = (count: number) =>
    Array.from({ length: count }, (_, n) => person(n))

  /** Everybody got the first message of the sequence, once. */
  const eachGotOne = (emails: string[]) => {
    const first = story.inbox.mails[0]!.subject
    const got = emails.map(
      (email) =>
        story.inbox.to(email).filter(({ subject }) => subject === first).length
    )
    expect(got).toEqual(emails.map(() => 1))
  }

  it("after the 10th of 30 for the day: all 30 get one mail when the limit lifts, and staff hear of it once", async () => {
    await leave(people(30))
    story.inbox.answerBy((step) =>
      step === "DATA" && story.inbox.mails.length >= 10
        ? "550 5.4.5 Daily user sending limit exceeded"
        : null
    )
    await live(20)
    expect(story.inbox.mails.length).toBeGreaterThanOrEqual(10)
    expect(await inState("failed")).toEqual([])
    expect(await inState("due")).toHaveLength(30 - story.inbox.mails.length)
    // One try at the end of each pause, not one for each who waits.
    const asked = [...story.inbox.asked.values()].reduce((a, b) => a + b)
    expect(asked).toBeLessThan(10 + 5 + 10)
    expect(await alerts()).toMatchObject([
      { code: "channel_paused", closed_at: null },
    ])
    expect((await alerts())[0]!.message).toContain("Daily user sending limit")

    // Until long after the usual grace of a day.
    for (let hour = 0; hour < 26; hour++) {
      await story.tickAfter(1)
    }
    expect(await inState("failed")).toEqual([])
    story.inbox.answerBy(undefined)
    await story.tickAfter(1)
    await live(15)
    eachGotOne(people(30))
    expect(await inState("failed")).toEqual([])
    expect(await inState("skipped")).toEqual([])
    expect(await alerts()).toMatchObject([
      { code: "channel_paused", closed_at: expect.any(Date) },
    ])
  })

  it.each([
    ["DATA", "554 5.2.0 quota"],
    ["RCPT", "554 5.7.0 quota, later"],
    ["RCPT", "554 5.7.1 <x@y.example>: Relay access denied"],
    ["RCPT", "530 5.7.0 Authentication required"],
    ["DATA", "550 5.7.26 Unauthenticated sender"],
  ] as const)(
    "the store itself (%s %s) for ten hours: nobody loses a message",
    async (step, answer) => {
      await leave(people(3))
      story.inbox.answerBy((asked) => (asked === step ? answer : null))
      for (let hour = 0; hour < 10; hour++) {
        await story.tickAfter(1)
      }
      expect(await inState("due")).toHaveLength(3)
      story.inbox.answerBy(undefined)
      await story.tickAfter(1.1)
      await live(2)
      eachGotOne(people(3))
    }
  )

  it.each([
    ["refuses the login", null],
    ["cannot be reached", null],
    ["refuses the login of one it has put off", "451 4.7.1 Greylisted"],
  ] as const)(
    "%s for twenty hours, and only one person waits: it goes out",
    async (trouble, before) => {
      await leave(people(1))
      if (before) {
        story.inbox.answerBy(() => before)
        await live(5)
      }
      story.inbox.answerBy(() => "535 5.7.8 Authentication failed")
      if (trouble === "cannot be reached") {
        await story.inbox.close()
      }
      await live(20 * 60, 20)
      expect(await inState("due")).toHaveLength(1)
      await story.inbox.close()
      await story.inbox.open()
      story.inbox.answerBy(undefined)
      await live(66, 6)
      eachGotOne(people(1))
    }
  )

  it("for ten days: what was due at the first goes out no more", async () => {
    await leave(people(1))
    story.inbox.answerBy(() => "535 5.7.8 Authentication failed")
    await live(10 * 24 * 60, 4 * 60)
    story.inbox.answerBy(undefined)
    await live(2 * 60, 10)
    expect(await inState("skipped")).toMatchObject([
      { skip_reason: "too_late" },
    ])
  })

  it("what is more than three in an hour, for two days: nobody loses a message", async () => {
    await leave(people(66))
    const accepted: number[] = []
    story.inbox.answerBy((step) => {
      if (step !== "DATA") {
        return null
      }
      const now = story.clock.now().getTime()
      const lately = accepted.filter((at) => at > now - 3_600_000)
      if (lately.length >= 3) {
        return "550 5.4.5 Hourly user sending limit exceeded"
      }
      accepted.push(now)
      return null
    })
    await live(48 * 60, 10)
    // The second messages of those who got theirs stand between.
    expect(await inState("sent")).not.toHaveLength(0)
    story.inbox.answerBy(undefined)
    await live(2 * 60, 10)
    expect(await inState("failed")).toEqual([])
    expect(await inState("skipped")).toEqual([])
    eachGotOne(people(66))
  })

  it("until another worker finds that it is over: this one helps at once", async () => {
    await leave(people(3))
    story.inbox.answerBy(() => "535 5.7.8 Authentication failed")
    await live(1)
    story.inbox.answerBy(undefined)
    expect(await inState("due")).toHaveLength(3)
    await story.recovery.transaction((db) =>
      db.execute(
        "UPDATE recovery_channel_pause SET level = 0, reopened_at = ?",
        [story.recovery.now()]
      )
    )
    helpDraining(story.container, story.recovery.now())
    await eventually(async () => eachGotOne(people(3)))
  })

  it("everybody in words that tell nothing: repetition does", async () => {
    await leave(people(12))
    story.inbox.answerBy((_, to) => `554 Sorry (${to})`)
    await live(10)
    expect(await inState("due")).toHaveLength(12)
    expect(await alerts()).toMatchObject([{ code: "channel_paused" }])
    story.inbox.answerBy(undefined)
    await story.tickAfter(1)
    await live(30)
    eachGotOne(people(12))
  })

  it("to be reached for ten hours: nobody loses a message", async () => {
    await leave(people(5))
    await story.inbox.close()
    for (let hour = 0; hour < 10; hour++) {
      await story.tickAfter(1)
    }
    expect(await inState("due")).toHaveLength(5)
    await story.inbox.open()
    await story.tickAfter(1.1)
    await live(2)
    eachGotOne(people(5))
  })

  it("one person by its policy: only that one waits and is given up", async () => {
    const odd = "odd@example.com"
    await leave([odd, ...people(4)])
    story.inbox.answerBy((step, to) =>
      to === odd ? "550 5.7.1 Message refused by policy" : null
    )
    await live(7)
    eachGotOne(people(4))
    await leave([person(5)])
    await live(7)
    eachGotOne(people(6).filter((email) => email !== person(4)))
    // While nobody else is written to, nothing would tell whose fault it is.
    const others = Array.from({ length: 30 }, (_, n) => person(n + 6))
    const carts = story.container.resolve(Modules.CART)
    for (const email of others) {
      await carts.createCarts([
        {
          email,
          currency_code: "eur",
          region_id: story.shop.regionId,
          items: [{ title: "Mug", quantity: 1, unit_price: 10 }],
        },
      ])
      await live(15, 5)
    }
    await live(75, 5)
    eachGotOne(others)
    expect(await inState("failed")).toMatchObject([
      { error: expect.stringContaining("policy") },
    ])
    expect(story.inbox.asked.get(odd)).toBeLessThanOrEqual(15)
  })

  it("150 mailboxes that do not exist: 200 people behind them get theirs at once", async () => {
    const dead = Array.from({ length: 150 }, (_, n) => `dead${n}@example.com`)
    await leave([...dead, ...people(200)])
    story.inbox.answerBy((step, to) =>
      step === "RCPT" && to.startsWith("dead")
        ? `550 5.1.1 <${to}>: no such user ${Math.random()}`
        : null
    )
    await live(4)
    eachGotOne(people(200))
    expect(await inState("failed")).toHaveLength(150)
    const told = (await alerts()).map(({ code }) => code)
    expect(told).not.toContain("channel_paused")
  })

  it("a mailbox that does not exist is asked for once, ever", async () => {
    const gone = "gone@example.com"
    await leave([gone, person(1)])
    story.inbox.answerBy((step, to) =>
      step === "RCPT" && to === gone ? "550 5.1.1 User unknown" : null
    )
    await live(2)
    await story.tickAfter(24)
    await story.tickAfter(24)
    await leave([gone])
    await live(2)
    expect(story.inbox.asked.get(gone)).toBe(1)
    const suppressions = await story.recovery.listSuppressions({})
    expect(suppressions).toMatchObject([{ reason: "bounced" }])
    const [enrollment] = await story.recovery.listEnrollments({
      exit_reason: "suppressed",
    })
    expect(enrollment).toMatchObject({ state: "exited" })
  })

  it("a full mailbox is asked again, and not blocked", async () => {
    await leave(people(1))
    story.inbox.answerBy(() => "552 5.2.2 Mailbox full")
    await live(2)
    story.inbox.answerBy(undefined)
    await live(10)
    eachGotOne(people(1))
    expect(await story.recovery.listSuppressions({})).toEqual([])
  })
})
