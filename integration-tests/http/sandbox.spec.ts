import { randomBytes } from "node:crypto"

import { Modules } from "@medusajs/framework/utils"

import {
  answerToProbe,
  makeProbe,
  PROBE_BYTES,
} from "../../src/domain/deliverability/unsubscribe-probe"
import type { TryOutcome } from "../../src/domain/deliverability/unsubscribe-try"
import type { DirectProvider } from "../../src/providers/direct-provider"
import { noteUnsubscribeTry } from "../../src/workflows/deliverability/note-unsubscribe-try"
import { tryUnsubscribe } from "../../src/workflows/deliverability/try-unsubscribe"
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

  // What a worker found out there; also, so that it does not go there.
  beforeEach(() => found("ours", 0))

  /** A try at the public address came out so, some minutes from now. */
  async function found(outcome: TryOutcome, minutes: number) {
    await noteUnsubscribeTry(
      story.recovery,
      { base: PUBLIC.backendUrl, outcome, detail: "404" },
      new Date(story.recovery.now().getTime() + minutes * 60_000)
    )
  }

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

  it("mails nobody who could not unsubscribe, even where everybody may be mailed", async () => {
    const cartId = await story.shopper.startCart("Mug", { email: ADA })
    set({ production: true, sendTo: "all" })
    await story.tickAfter(HOUR)
    expect(story.inbox.mails).toEqual([])
    expect(await touch()).toMatchObject({ state: "due", attempt: 0 })
    const [problem] = await problems()
    expect(problem).toMatchObject({
      code: "unsubscribe_dead",
      params: { url: "http://localhost:9000", detail: null },
      count: 1,
    })
    expect(problem.message).toMatch(/messages wait.*"backendUrl"/)
    const { status, data } = await story.api.post(
      `/admin/recovery/carts/${cartId}/send-next`,
      {},
      { ...story.admin, validateStatus: () => true }
    )
    expect([status, data.message]).toEqual([400, problem.message])

    set({ production: true, sendTo: "all", isPublic: true })
    await story.tickAfter(0.1)
    expect(story.inbox.to(ADA)).toHaveLength(1)
  })

  it("waits while another server answers at the unsubscribe address, and no longer", async () => {
    await story.shopper.startCart("Mug", { email: ADA })
    set({ production: true, isPublic: true })
    await found("elsewhere", 60)
    await found("elsewhere", 71)
    await story.tickAfter(HOUR)
    expect(story.inbox.mails).toEqual([])
    expect(await problems()).toMatchObject([
      {
        code: "unsubscribe_dead",
        params: { url: PUBLIC.backendUrl, detail: "404" },
      },
    ])
    await found("ours", 0)
    await story.tickAfter(0.1)
    expect(story.inbox.to(ADA)).toHaveLength(1)
    expect(await problems()).toEqual([])
  })

  it("waits for no try that merely failed, and tells staff of it", async () => {
    await story.shopper.startCart("Mug", { email: ADA })
    set({ production: true, isPublic: true })
    await found("silent", 60)
    await found("silent", 65)
    await story.tickAfter(HOUR)
    expect(story.inbox.to(ADA)).toHaveLength(1)
    expect(await problems()).toMatchObject([{ code: "unsubscribe_doubtful" }])
  })

  it("knows its own door from any other, and blocks nobody by trying it", async () => {
    const { secret } = options()
    const backendUrl = story.api.defaults.baseURL as string
    for (const method of ["POST", "GET"] as const) {
      expect(
        await tryUnsubscribe({ secret, backendUrl }, method)
      ).toMatchObject({ outcome: "ours", detail: "200" })
    }
    expect(
      await tryUnsubscribe({ secret, backendUrl: `${backendUrl}/other` })
    ).toMatchObject({ outcome: "refused", detail: "404" })
    expect(
      await tryUnsubscribe({ secret, backendUrl: "http://127.0.0.1:1" })
    ).toMatchObject({ outcome: "silent" })
    const foreign = "x".repeat(32)
    expect(await tryUnsubscribe({ secret: foreign, backendUrl })).toMatchObject(
      { outcome: "refused", detail: "404" }
    )
    expect(await story.recovery.listSuppressions({})).toEqual([])
    expect(await story.recovery.listTouchEvents({})).toEqual([])

    // As a mail program asks, and as the proof says.
    const probe = makeProbe(secret, randomBytes(PROBE_BYTES))
    const { data, headers } = await story.api.post(
      `/recovery/u/${probe}`,
      "List-Unsubscribe=One-Click"
    )
    expect(data).toContain(answerToProbe(secret, probe))
    expect(headers["cache-control"]).toBe("no-store")
  })
})
