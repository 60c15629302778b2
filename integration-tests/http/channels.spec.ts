import { Modules } from "@medusajs/framework/utils"

import { eventually, storeTest } from "../support/store-test"

/** A channel of its own, whose provider is called directly. */
const CHANNEL = "pigeon"

storeTest("two channels", (story) => {
  let carried: { to: string }[]
  let registry: {
    getProviderForChannels(channel: string): Promise<unknown>
    retrieveProviderRegistration(id: string): unknown
  }
  let original: typeof registry

  beforeEach(async () => {
    carried = []
    const provider = {
      directDelivery: { idempotent: false, sandbox: true },
      send: async (message: { to: string }) => {
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
})
