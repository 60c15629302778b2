import { storeTest } from "../support/store-test"

const HOUR_MS = 3_600_000

storeTest("a long absence", (story) => {
  const touches = () =>
    story.recovery.listTouches({}, { order: { due_at: "ASC" } })
  const sequence = async () => (await story.recovery.listSequences({}))[0]!
  const leave = (email: string) => story.shopper.startCart("Mug", { email })

  /** A tick every hour, as often as said. */
  async function ticks(hours: number) {
    for (let i = 0; i < hours; i += 1) {
      await story.tickAfter(1)
    }
  }

  it("of the plugin writes to nobody about carts that grew old meanwhile, that day or later", async () => {
    const emails = Array.from({ length: 6 }, (_, i) => `p${i}@example.com`)
    const carts: string[] = []
    for (const email of emails) {
      carts.push(await leave(email))
    }
    // Nothing of the plugin ran for a week: it finds them by its sweep.
    await story.tickAfter(7 * 24)
    await ticks(60)
    expect(story.inbox.mails).toEqual([])
    expect(await story.recovery.listEnrollments({})).toEqual([])
    const { data } = await story.api.get(
      `/admin/recovery/carts/${carts[0]}`,
      story.admin
    )
    expect(data.cart).toMatchObject({
      status: "unreachable",
      unreachable_reason: "too_old",
    })
    // Whoever comes back begins anew.
    await story.shopper.addItem(carts[0]!, "Teapot")
    await ticks(3)
    expect(story.inbox.mails.length).toBe(1)
    expect(story.inbox.to(emails[0]!)).toHaveLength(1)
  })

  it("of everybody's ticks ends the sequences that were under way", async () => {
    await leave("ada@example.com")
    await story.tickAfter(1.1)
    expect(story.inbox.mails).toHaveLength(1)
    await story.tickAfter(7 * 24)
    await ticks(60)
    expect(story.inbox.mails).toHaveLength(1)
    const [enrollment] = await story.recovery.listEnrollments({})
    expect(enrollment).toMatchObject({
      state: "exited",
      exit_reason: "expired",
    })
    expect(
      (await touches()).map(({ state, skip_reason }) => [state, skip_reason])
    ).toEqual([
      ["sent", null],
      ["skipped", "too_late"],
    ])
  })

  it("of a sequence that was paused ends what it held up, and nothing else", async () => {
    await leave("ada@example.com")
    await story.tickAfter(1.1)
    const { id } = await sequence()
    await story.recovery.updateSequences({ id, status: "paused" })
    await ticks(3)
    await story.tickAfter(4 * 24)
    await story.recovery.updateSequences({ id, status: "active" })
    await leave("bob@example.com")
    await ticks(30)
    expect(story.inbox.to("ada@example.com")).toHaveLength(1)
    expect(story.inbox.to("bob@example.com").length).toBeGreaterThan(0)
  })

  it("that was shorter than the grace costs no message, and they go out one after the other", async () => {
    const emails = Array.from({ length: 8 }, (_, i) => `p${i}@example.com`)
    for (const email of emails) {
      await leave(email)
    }
    await story.tickAfter(10)
    expect(story.inbox.mails).toEqual([])
    const waits = (await touches()).map(
      ({ due_at }) => due_at.getTime() - story.clock.now().getTime()
    )
    expect(waits).toHaveLength(8)
    expect(waits.every((ms) => ms > -60_000 && ms <= HOUR_MS)).toBe(true)
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(10 * 60_000)
    await story.tickAfter(1)
    expect(story.inbox.mails).toHaveLength(8)
    await ticks(50)
    for (const email of emails) {
      expect(story.inbox.to(email)).toHaveLength(3)
    }
  })

  it("does not keep an admin from sending the next message", async () => {
    const cart = await leave("ada@example.com")
    await story.tickAfter(1.1)
    story.clock.passHours(7 * 24)
    await story.api.post(
      `/admin/recovery/carts/${cart}/send-next`,
      {},
      story.admin
    )
    expect(story.inbox.mails).toHaveLength(2)
  })
})
