import type { MedusaContainer } from "@medusajs/framework/types"

import { deliverMessage } from "./deliver-message"

const MESSAGE = {
  to: "ada@example.com",
  from: "Shop <hello@shop.test>",
  headers: {},
  subject: "s",
  html: "h",
  text: "t",
}

/** What a provider that is called directly answers, or throws. */
const deliver = async (send: () => unknown) =>
  (
    await deliverMessage(
      {} as MedusaContainer,
      {
        directDelivery: { idempotent: false },
        send: async () => send() as { id?: string },
      },
      MESSAGE as never,
      { id: "t1", channel: "email" },
      "t1:1"
    )
  ).delivery

describe("a provider's answer", () => {
  it.each([
    [{ id: "m1" }, "m1"],
    [{ id: 42 }, "42"],
    [{ id: 9007199254740993n }, "9007199254740993"],
    [{ id: { toString: 1 } }, null],
    [{ id: ["m1"] }, null],
    [{ id: null }, null],
    [{}, null],
    [undefined, null],
    ["m1", null],
  ])("of %p means accepted, with what can be kept of it", async (said, id) => {
    expect(await deliver(() => said)).toEqual({
      kind: "accepted",
      messageId: id,
    })
  })

  it.each([undefined, null, "down", 5, {}, { message: { toString: 1 } }])(
    "of a thrown %p means not sent",
    async (thrown) => {
      const throwing = () => {
        throw thrown
      }
      expect(await deliver(throwing)).toMatchObject({
        kind: "temporary",
        error: expect.any(String),
      })
    }
  )
})

describe("a provider that falls silent", () => {
  afterEach(() => jest.useRealTimers())

  it("is waited for a minute, and may answer later all the same", async () => {
    jest.useFakeTimers()
    let answer!: (said: { id: string }) => void
    const provider = {
      directDelivery: { idempotent: false },
      send: () => new Promise<{ id: string }>((resolve) => (answer = resolve)),
    }
    const delivering = deliverMessage(
      {} as MedusaContainer,
      provider,
      MESSAGE as never,
      { id: "t1", channel: "email" },
      "t1:1"
    )
    await jest.advanceTimersByTimeAsync(60_000)
    const { delivery, late } = await delivering
    expect(delivery.kind).toBe("ambiguous")
    answer({ id: "m1" })
    expect(await late).toEqual({ kind: "accepted", messageId: "m1" })
  })
})
