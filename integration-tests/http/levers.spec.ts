import { Modules } from "@medusajs/framework/utils"

import { storeTest } from "../support/store-test"

const ADA = "ada@example.com"
const DAY = 24
const HOUR_MS = 3_600_000

storeTest("whom and when the store does not write to", (story) => {
  const options = () => story.recovery.options
  let defaults: Record<string, unknown>

  beforeEach(() => {
    // What is not set is none of an object's keys, and must go again, too.
    defaults ??= {
      quietHours: undefined,
      frequencyCap: undefined,
      ...options(),
    }
    Object.assign(options(), defaults)
  })
  afterEach(() => Object.assign(options(), defaults))
  const set = (over: object) => Object.assign(options(), over)

  const leave = (email = ADA, item: "Mug" | "Teapot" = "Mug") =>
    story.shopper.startCart(item, { email })
  const mails = (email = ADA) => story.inbox.to(email).length
  const touches = () =>
    story.recovery.listTouches({}, { order: { created_at: "ASC" } })
  const unreachable = async () =>
    (
      await story.recovery.listTrackedCarts(
        { unreachable_reason: { $ne: null } },
        {}
      )
    ).map((cart) => cart.unreachable_reason)
  /** Ticks once an hour, or less often where only the days matter. */
  const live = async (hours: number, every = 1) => {
    for (let i = 0; i < hours; i += every) {
      await story.tickAfter(every)
    }
  }

  describe("left out", () => {
    it.each([
      ["an address", { addresses: [ADA] }],
      ["a domain", { addresses: ["@example.com"] }],
    ])("by %s", async (_, leaveOut) => {
      set({ leaveOut: { customerGroups: [], staff: false, ...leaveOut } })
      await leave()
      await live(3)
      expect(story.inbox.mails).toHaveLength(0)
      expect(await unreachable()).toEqual(["left_out"])
    })

    it("as another's robot that tries the checkout, whatever the store says", async () => {
      await leave("johnsmith000@storebotmail.joonix.net")
      await live(3)
      expect(story.inbox.mails).toHaveLength(0)
    })

    it("as staff, once the store says so", async () => {
      const [user] = await story.container.resolve(Modules.USER).listUsers({})
      set({ leaveOut: { addresses: [], customerGroups: [], staff: true } })
      await leave(user!.email)
      await live(3)
      expect(mails(user!.email)).toBe(0)
    })

    it("in the middle of a sequence, which ends", async () => {
      await leave()
      await live(2)
      expect(mails()).toBe(1)
      set({ leaveOut: { addresses: [ADA], customerGroups: [], staff: false } })
      await live(2 * DAY, 4)
      expect(mails()).toBe(1)
      const [enrollment] = await story.recovery.listEnrollments({})
      expect(enrollment).toMatchObject({
        state: "exited",
        exit_reason: "left_out",
      })
    })
  })

  it("leaves a customer alone for a day after an order", async () => {
    set({ pauseAfterOrder: DAY * HOUR_MS })
    const cart = await leave()
    await story.shopper.checkOut(cart, ADA)
    await live(1)
    await leave(ADA, "Teapot")
    await live(20)
    expect(mails()).toBe(0)
    await live(8)
    expect(mails()).toBe(1)
  })

  it("sends no more to a person than the cap allows, and puts off what is over it", async () => {
    set({
      frequencyCap: { most: 1, within: 30 * HOUR_MS },
      gracePeriod: 48 * HOUR_MS,
    })
    await leave()
    await live(2)
    expect(mails()).toBe(1)
    const [first] = await touches()
    // The second is due a day after the first.
    await live(27)
    expect(mails()).toBe(1)
    await live(4)
    expect(mails()).toBe(2)
    const [, second] = await touches()
    expect(+new Date(second!.sending_at!)).toBeGreaterThanOrEqual(
      +new Date(first!.sending_at!) + 30 * HOUR_MS
    )
  })

  it("wakes nobody, by the shopper's own clock", async () => {
    set({ quietHours: { from: 21 * 60, to: 8 * 60 } })
    for (let i = 0; i < 3; i++) {
      await leave(`p${i}@example.com`)
      await live(9)
    }
    await live(DAY)
    for (const touch of await touches()) {
      if (touch.sending_at) {
        const at = new Intl.DateTimeFormat("en", {
          timeZone: "UTC",
          hour: "2-digit",
          hourCycle: "h23",
        }).format(new Date(touch.sending_at))
        expect(Number(at)).toBeGreaterThanOrEqual(8)
        expect(Number(at)).toBeLessThan(21)
      }
    }
    for (let i = 0; i < 3; i++) {
      expect(mails(`p${i}@example.com`)).toBeGreaterThan(0)
    }
  })

  it("gives one person one code in a month, whatever they leave", async () => {
    set({ codes: { oncePer: 30 * DAY * HOUR_MS, mostPerYear: 4 } })
    await leave()
    await live(3 * DAY, 4)
    const codes = () => story.recovery.listIncentives({})
    expect(await codes()).toHaveLength(1)
    await leave(ADA, "Teapot")
    await live(3 * DAY, 4)
    expect(await codes()).toHaveLength(1)
    expect(
      (await touches()).map(({ state, skip_reason }) => skip_reason ?? state)
    ).toEqual(["sent", "sent", "sent", "sent", "sent", "code_limit"])
    story.clock.passHours(30 * DAY)
    await leave(ADA, "Mug")
    await live(3 * DAY, 4)
    expect(await codes()).toHaveLength(2)
  })

  it("writes about the same cart again long after its sequence, when it is shopped on", async () => {
    const cart = await leave()
    await live(3 * DAY, 4)
    const before = mails()
    expect(before).toBe(3)
    story.clock.passHours(2 * DAY)
    await story.shopper.addItem(cart, "Teapot")
    await live(3)
    expect(mails()).toBe(before)
    story.clock.passHours(8 * DAY)
    await story.shopper.addItem(cart, "Teapot")
    await live(3)
    expect(mails()).toBe(before + 1)
  })
})
