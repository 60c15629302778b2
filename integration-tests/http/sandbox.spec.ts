import { Modules } from "@medusajs/framework/utils"

import type { DirectProvider } from "../../src/providers/direct-provider"
import { storeTest } from "../support/store-test"

const ADA = "ada@example.com"
const ME = "me@home.test"
const HOUR = 1.1
const PUBLIC = {
  backendUrl: "https://api.hazel-and-birch.shop",
  storefront: "https://www.hazel-and-birch.shop",
}

storeTest("a copy of the live store", (story) => {
  const options = () => story.recovery.options
  const mode = process.env.NODE_ENV
  let provider: DirectProvider
  let local: { backendUrl: string; url: string }

  /** From now on the provider counts as one that reaches people. */
  function set({
    real = true,
    production = false,
    isPublic = false,
    sendTo,
  }: {
    real?: boolean
    production?: boolean
    isPublic?: boolean
    sendTo?: "all" | string[]
  } = {}) {
    Object.assign(provider.directDelivery, { sandbox: !real })
    process.env.NODE_ENV = production ? "production" : mode
    Object.assign(options(), {
      sendTo,
      backendUrl: isPublic ? PUBLIC.backendUrl : local.backendUrl,
    })
    options().storefront.url = isPublic ? PUBLIC.storefront : local.url
  }

  beforeEach(async () => {
    const { notificationProviderService_: registry } = story.container.resolve(
      Modules.NOTIFICATION
    ) as any
    const { id } = await registry.getProviderForChannels("email")
    provider = registry.retrieveProviderRegistration(id)
    local ??= {
      backendUrl: options().backendUrl,
      url: options().storefront.url,
    }
  })
  afterEach(() => set({ real: false }))

  const problems = async () =>
    (await story.api.get("/admin/recovery/health", story.admin)).data.health
      .problems
  const touch = async () => (await story.recovery.listTouches({}))[0]

  it("catches its mail on its own machine, and nothing is to be set", async () => {
    await story.shopper.startCart("Mug", { email: ADA })
    await story.tickAfter(HOUR)
    expect(provider.directDelivery.sandbox).toBe(true)
    expect(story.inbox.to(ADA)).toHaveLength(1)
    expect(await problems()).toEqual([])
  })

  it.each([
    ["in development", { isPublic: true }, { url: null, mode }],
    [
      "where links lead to its own machine",
      { production: true },
      { url: "http://localhost:9000", mode: null },
    ],
  ])(
    "mails nobody %s, and says why; what waits goes out later",
    async (_, facts, params) => {
      const cartId = await story.shopper.startCart("Mug", { email: ADA })
      set(facts)
      await story.tickAfter(HOUR)
      expect(story.inbox.mails).toEqual([])
      expect(await touch()).toMatchObject({
        state: "due",
        attempt: 0,
        skip_reason: null,
      })
      const [problem, ...others] = await problems()
      expect(others).toEqual([])
      expect(problem).toMatchObject({ code: "sandbox", params, count: 1 })
      expect(problem.message).toMatch(/messages wait.*"sendTo"/)

      // An admin's own button is no way around it.
      const { status, data } = await story.api.post(
        `/admin/recovery/carts/${cartId}/send-next`,
        {},
        { ...story.admin, validateStatus: () => true }
      )
      expect({ status, message: data.message }).toEqual({
        status: 400,
        message: problem.message,
      })

      set({ production: true, isPublic: true })
      await story.tickAfter(0.1)
      expect(story.inbox.to(ADA)).toHaveLength(1)
      expect(await problems()).toEqual([])
    }
  )

  it("mails those whom the operator names, and leaves the others out", async () => {
    await story.shopper.startCart("Mug", { email: ADA })
    await story.shopper.startCart("Mug", { email: ME })
    await story.shopper.startCart("Mug", { email: "anna@tests.test" })
    set({ sendTo: [ME, "@tests.test"] })
    await story.tickAfter(HOUR)
    expect(story.inbox.to(ME)).toHaveLength(1)
    expect(story.inbox.to("anna@tests.test")).toHaveLength(1)
    expect(story.inbox.to(ADA)).toEqual([])
    expect(
      await story.recovery.listTouches({ state: "skipped" })
    ).toMatchObject([{ skip_reason: "not_in_send_to" }])
    expect(await problems()).toMatchObject([
      { code: "send_to_few", params: { names: `${ME}, @tests.test` } },
    ])
  })

  it("mails everybody when the operator says so", async () => {
    await story.shopper.startCart("Mug", { email: ADA })
    set({ sendTo: "all" })
    await story.tickAfter(HOUR)
    expect(story.inbox.to(ADA)).toHaveLength(1)
    expect(await problems()).toEqual([])
  })
})
