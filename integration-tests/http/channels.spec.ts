import { Modules } from "@medusajs/framework/utils"

import type { ClaimedTouch } from "../../src/modules/recovery/queries/touch/claim-due-touches"
import { writeOffTouch } from "../../src/modules/recovery/queries/touch/write-off-touch"
import { TimeBox } from "../../src/workflows/process/time-box"
import { hearLate } from "../../src/workflows/sending/hear-late"
import { makeSendContext } from "../../src/workflows/sending/make-send-context"
import { eventually, storeTest } from "../support/store-test"

/** A channel of its own, whose provider is called directly. */
const CHANNEL = "pigeon"

storeTest("two channels", (story) => {
  let carried: { to: string }[]
  let answer: (() => Promise<unknown>) | undefined
  let registry: {
    getProviderForChannels(channel: string): Promise<unknown>
    retrieveProviderRegistration(id: string): unknown
  }
  let original: typeof registry

  beforeEach(async () => {
    carried = []
    answer = undefined
    const provider = {
      directDelivery: { idempotent: false, sandbox: true },
      send: async (message: { to: string }) => {
        await answer?.()
        carried.push(message)
        return { id: carried.length }
      },
    }
    registry = (story.container.resolve(Modules.NOTIFICATION) as any)
      .notificationProviderService_
    original = {
      getProviderForChannels: registry.getProviderForChannels.bind(registry),
      retrieveProviderRegistration:
        registry.retrieveProviderRegistration.bind(registry),
    }
    registry.getProviderForChannels = async (channel) =>
      channel === CHANNEL
        ? { id: "np_pigeon" }
        : await original.getProviderForChannels(channel)
    registry.retrieveProviderRegistration = (id) =>
      id === "np_pigeon" ? provider : original.retrieveProviderRegistration(id)
    await story.recovery.transaction((db) =>
      db.execute(
        `INSERT INTO notification_provider (id, handle, name, channels)
         VALUES ('np_pigeon', 'pigeon', 'Pigeons', ARRAY[?])`,
        [CHANNEL]
      )
    )
  })

  afterEach(() => {
    Object.assign(registry, original)
  })

  it("one that is refused holds up nothing of the other", async () => {
    const [, second] = await story.recovery.listSequenceSteps(
      {},
      { order: { position: "ASC" } }
    )
    await story.recovery.updateSequenceSteps({
      id: second!.id,
      channel: CHANNEL,
    })
    await story.shopper.startCart("Mug", { email: "bob@example.com" })
    await story.tickAfter(1.1)
    expect(story.inbox.to("bob@example.com")).toHaveLength(1)

    story.inbox.answerBy(() => "535 5.7.8 Authentication failed")
    story.clock.passHours(21.5)
    await story.shopper.startCart("Mug", { email: "ada@example.com" })
    await story.tickAfter(1.1)
    const [pause] = await story.recovery.listChannelPauses({})
    expect(pause).toMatchObject({ channel: "email", level: 1 })

    await story.tickAfter(0.5)
    await eventually(async () => {
      const sent = await story.recovery.listTouches({ channel: CHANNEL })
      expect(sent).toMatchObject([{ state: "sent" }])
    })
    expect(carried.map(({ to }) => to)).toEqual(["bob@example.com"])
    expect(story.inbox.to("ada@example.com")).toHaveLength(0)
    const attempts = await story.recovery.listAttempts({
      provider: "np_pigeon",
    })
    expect(attempts).toMatchObject([
      { provider_message_id: "1", outcome: "accepted" },
    ])
    story.inbox.answerBy(undefined)
  })

  describe("an answer that comes after its time", () => {
    const ADA = "ada@example.com"

    const touchOf = async (position: number) =>
      (await story.recovery.listTouches({ position }, { take: 1 }))[0]!

    /** Both first steps on the channel; what the first told is in doubt. */
    const doubt = async () => {
      const steps = await story.recovery.listSequenceSteps({})
      await story.recovery.updateSequenceSteps(
        steps.map(({ id }) => ({ id, channel: CHANNEL }))
      )
      answer = async () => {
        throw new Error("[ambiguous] silence")
      }
      await story.shopper.startCart("Mug", { email: ADA })
      await story.tickAfter(1.1)
      const touch = await touchOf(1)
      expect(touch).toMatchObject({ state: "uncertain", attempt: 1 })
      expect(await touchOf(2)).toMatchObject({ state: "due" })
      await story.recovery.createIncentives({
        touch_id: touch.id,
        code: "KEPT",
        state: "issued",
        expires_at: new Date(story.clock.now().getTime() + 1e9),
      })
      answer = undefined
      return touch
    }

    /** What the worker that still waits does when it is answered at last. */
    const hear = async (
      touch: Awaited<ReturnType<typeof doubt>>,
      kind: "temporary" | "unavailable" | "sender" | "unclear" | "no_mailbox"
    ) => {
      const now = story.clock.now()
      const context = await makeSendContext(story.container, {
        now,
        later: () => now,
        box: new TimeBox(5_000),
        channel: CHANNEL,
      })
      await hearLate(
        context,
        {
          touch: { ...touch, delivery_key: null } as unknown as ClaimedTouch,
          recipient: {
            addressId: "",
            email: ADA,
            firstName: null,
            chosenLocale: null,
            lastOrderAt: null,
          },
        },
        { key: `${touch.id}:1`, delivery: { kind, error: "not now" } }
      )
    }

    const codeIsKept = async () => {
      const [code] = await story.recovery.listIncentives({ code: "KEPT" })
      return !code!.revoke_requested
    }

    it.each(["temporary", "unavailable", "sender", "unclear"] as const)(
      "%s: it is due again as in time, with its code",
      async (kind) => {
        await hear(await doubt(), kind)
        expect(await touchOf(1)).toMatchObject({
          state: "due",
          delivery_key: null,
          settled_at: null,
          error: "not now",
        })
        expect(await codeIsKept()).toBe(true)
        await story.tickAfter(0.5)
        await eventually(async () => {
          expect(await touchOf(1)).toMatchObject({ state: "sent", attempt: 2 })
        })
        expect(carried).toHaveLength(1)
        expect(await story.recovery.listTouches({})).toHaveLength(2)
      }
    )

    it("tells of the channel what it would have told in time", async () => {
      await hear(await doubt(), "sender")
      expect(await story.recovery.listChannelPauses({})).toMatchObject([
        { channel: CHANNEL, level: 1 },
      ])
    })

    it("tells nothing of the channel where others got through since", async () => {
      const touch = await doubt()
      await story.shopper.startCart("Mug", { email: "bob@example.com" })
      await story.tickAfter(1.1)
      await eventually(async () => {
        expect(carried).toHaveLength(1)
      })
      await hear(touch, "sender")
      expect(
        (await story.recovery.listChannelPauses({})).filter(
          ({ level }) => level > 0
        )
      ).toEqual([])
      expect(await touchOf(1)).toMatchObject({ state: "due" })
    })

    it("no mailbox: the address is blocked, and all that was to come is canceled", async () => {
      await hear(await doubt(), "no_mailbox")
      expect(await touchOf(1)).toMatchObject({ state: "failed" })
      expect(await touchOf(2)).toMatchObject({
        state: "canceled",
        skip_reason: "suppressed",
      })
      expect(await story.recovery.listSuppressions({})).toMatchObject([
        { reason: "bounced", channel: CHANNEL },
      ])
      expect(await story.recovery.listEnrollments({})).toMatchObject([
        { state: "exited", exit_reason: "suppressed" },
      ])
    })

    it("what an admin gave up meanwhile is not sent after all", async () => {
      const touch = await doubt()
      await story.recovery.read((db) =>
        writeOffTouch(db, touch.id, story.clock.now())
      )
      await hear(touch, "temporary")
      expect(await touchOf(1)).toMatchObject({ state: "uncertain" })
      expect(await codeIsKept()).toBe(true)
      expect(await story.recovery.listAttempts({})).toMatchObject([
        { outcome: "refused" },
      ])
    })

    it("what was settled since stays as it is", async () => {
      const touch = await doubt()
      await story.recovery.updateTouches({ id: touch.id, state: "sent" })
      await hear(touch, "temporary")
      expect(await touchOf(1)).toMatchObject({ state: "sent" })
      expect(await codeIsKept()).toBe(true)
    })
  })
})
