import { generateKeyPairSync } from "node:crypto"

import { Modules } from "@medusajs/framework/utils"

import { blockAddress } from "../../src/workflows/contact/block-address"
import type { AdminSetupRow } from "../../src/types"
import { ADMIN } from "../support/admin-login"
import { DnsServer } from "../support/dns-server"
import { storeTest } from "../support/store-test"

const DKIM = generateKeyPairSync("rsa", { modulusLength: 2048 })
  .publicKey.export({ type: "spki", format: "der" })
  .toString("base64")

storeTest("the set-up", (story) => {
  const dns = new DnsServer()
  let set: Record<string, unknown>
  const options = () => story.recovery.options
  const sql = (statement: string, params: unknown[] = []) =>
    story.recovery.read((db) => db.execute<any>(statement, params))

  beforeAll(() => dns.open())
  afterAll(() => dns.close())
  beforeEach(() => {
    dns.clear()
    set = { ...options(), storefront: { ...options().storefront } }
    Object.assign(options(), {
      backendUrl: story.api.defaults.baseURL,
      deliverability: { dkimSelectors: ["s1"], resolver: dns.address },
    })
    options().storefront.url = `${story.api.defaults.baseURL}/health`
  })
  afterEach(() => {
    Object.assign(options(), set)
  })

  const read = async () =>
    (await story.api.get("/admin/recovery/setup", story.admin)).data.setup
  const check = async () =>
    (await story.api.post("/admin/recovery/setup/check", {}, story.admin)).data
      .setup
  const test = async (body: object = {}) => {
    const { status, data } = await story.api.post(
      "/admin/recovery/setup/test-send",
      body,
      { ...story.admin, validateStatus: () => true }
    )
    return { status, ...data.test, message: data.message }
  }
  const said = ({ rows }: { rows: AdminSetupRow[] }) =>
    Object.fromEntries(
      rows.map(({ subject, about, state, code }) => [
        about ? `${subject} ${about}` : subject,
        `${state}: ${code}`,
      ])
    )

  it("is told without asking anybody, and what was not tried is not known", async () => {
    const setup = await read()
    expect(setup).toMatchObject({ checked_at: null, own_email: ADMIN.email })
    expect(said(setup)).toEqual({
      provider: "ok: ok",
      sender: "not_known: reserved",
      postal_address: "ok: ok",
      links: "not_known: untried",
      storefront: "not_known: untried",
      one_click: "not_known: untried",
      "spf shop.test": "not_known: untried",
      "dkim shop.test": "not_known: untried",
      "dmarc shop.test": "not_known: untried",
      complaints: "not_known: untried",
      bounces: "not_known: untried",
      reports: "attention: none",
    })
    expect(dns.asked).toEqual([])
  })

  it("is looked up and tried when asked to, and kept for whoever looks next", async () => {
    dns.set("shop.test", "v=spf1 include:relay.test ~all", "other=1")
    dns.set("relay.test", "v=spf1 ip4:192.0.2.0/24 -all")
    dns.set("s1._domainkey.shop.test", `v=DKIM1; k=rsa; p=${DKIM}`)
    dns.set("_dmarc.shop.test", "v=DMARC1; p=none; rua=mailto:d@shop.test")
    const setup = await check()
    expect(said(setup)).toMatchObject({
      links: "ok: ok",
      storefront: "ok: ok",
      // Tried, and good; a mail program's own button needs https.
      one_click: "attention: not_encrypted",
      "spf shop.test": "ok: ok",
      "dkim shop.test": "ok: ok",
      "dmarc shop.test": "ok: watching",
      complaints: "not_known: too_few",
      bounces: "not_known: too_few",
    })
    expect(Date.parse(setup.checked_at)).toBeGreaterThan(0)
    expect(dns.asked).toContain("relay.test")
    dns.asked.length = 0
    expect(await read()).toEqual(setup)
    expect(dns.asked).toEqual([])
    // Nobody was blocked by trying.
    expect(await story.recovery.listSuppressions({})).toEqual([])
  })

  it("says what is wrong with a domain", async () => {
    dns.set("shop.test", "v=spf1 mx -all", "v=spf1 a -all")
    dns.set("_dmarc.test", "v=DMARC1; p=reject")
    dns.set("s1._domainkey.shop.test", "v=DKIM1; p=")
    expect(said(await check())).toMatchObject({
      "spf shop.test": "attention: several",
      "dkim shop.test": "attention: revoked",
      "dmarc shop.test": "attention: none",
    })
    dns.clear()
    expect(said(await check())).toMatchObject({
      "spf shop.test": "attention: none",
      "dkim shop.test": "attention: none",
    })
    // Where nobody says what keys are called, they are guessed.
    options().deliverability.dkimSelectors = []
    expect(said(await check())).toMatchObject({
      "dkim shop.test": "not_known: no_guess",
    })
    dns.set("mail._domainkey.shop.test", `p=${DKIM}`)
    expect(said(await check())).toMatchObject({ "dkim shop.test": "ok: ok" })
  })

  it("asks nobody about a domain that leads nowhere", async () => {
    options().deliverability.resolver = undefined
    expect(said(await check())).toMatchObject({
      "spf shop.test": "not_known: nowhere",
      "dkim shop.test": "not_known: nowhere",
      "dmarc shop.test": "not_known: nowhere",
    })
  })

  it.each([
    ["is silent", () => (dns.silent = true)],
    ["is not there", () => (options().deliverability.resolver = "127.0.0.1:1")],
  ])("is not known, and soon, where the resolver %s", async (_, breakIt) => {
    breakIt()
    const began = performance.now()
    expect(said(await check())).toMatchObject({
      "spf shop.test": "not_known: unreachable",
      "dkim shop.test": "not_known: unreachable",
      "dmarc shop.test": "not_known: unreachable",
    })
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  it("tells addresses that nobody answers from those that others answer", async () => {
    options().storefront.url = "http://127.0.0.1:1"
    Object.assign(options(), {
      backendUrl: `${story.api.defaults.baseURL}/elsewhere`,
    })
    expect(said(await check())).toMatchObject({
      storefront: "not_known: silent",
      links: "attention: refused",
      one_click: "attention: refused",
    })
    Object.assign(options(), { backendUrl: "http://127.0.0.1:1" })
    // What was found out at another address says nothing of this one.
    expect(said(await read())).toMatchObject({
      links: "not_known: untried",
      one_click: "not_known: untried",
    })
    expect(said(await check())).toMatchObject({
      links: "not_known: silent",
      one_click: "not_known: silent",
    })
  })

  it("is told store by store where they differ", async () => {
    const own = options().sender
    Object.assign(options(), {
      stores: {
        Outlet: {
          send: true,
          sender: { email: "hi@outlet.test", postalAddress: own.postalAddress },
        },
        B2B: { send: false, sender: { email: "x@b2b.test" } },
      },
    })
    dns.set("outlet.test", "v=spf1 -all")
    const rows = said(await check())
    expect(rows).toMatchObject({
      "sender Test Shop": "not_known: reserved",
      "sender Outlet": "not_known: reserved",
      postal_address: "ok: ok",
      "spf shop.test": "attention: none",
      "spf outlet.test": "ok: ok",
      "complaints Outlet": "not_known: too_few",
    })
    expect(Object.keys(rows).join()).not.toContain("b2b")
  })

  /** So many messages were sent yesterday, to as many people, by a channel. */
  async function send(count: number, channel: string | null, kinds: object) {
    const name = channel ?? "own"
    const at = new Date(story.recovery.now().getTime() - 86_400_000)
    await sql(
      `INSERT INTO recovery_tracked_cart
              (id, cart_id, last_activity_at, sales_channel_id, value, raw_value)
       SELECT 'rtc_' || ? || n, ? || n, ?, ?, 0, '{"value":"0"}'
         FROM generate_series(1, ?) n`,
      [name, name, at, channel, count]
    )
    await sql(
      `INSERT INTO recovery_enrollment
              (id, contact_id, address_id, sequence_id, cart_id, state,
               counted_from, enrolled_at, locale)
       SELECT 'renr_' || ? || n, 'c' || ? || n, 'a', 's', ? || n,
              'completed', ?, ?, 'en'
         FROM generate_series(1, ?) n`,
      [name, name, name, at, at, count]
    )
    await sql(
      `INSERT INTO recovery_touch
              (id, enrollment_id, sequence_id, step_id, position, state, due_at, sent_at)
       SELECT 'rtch_' || ? || n, 'renr_' || ? || n, 's', 't', 1, 'sent', ?, ?
         FROM generate_series(1, ?) n`,
      [name, name, at, at, count]
    )
    for (const [kind, times] of Object.entries(kinds)) {
      await sql(
        `INSERT INTO recovery_touch_event
                (id, touch_id, kind, actor, occurred_at)
         SELECT 'rtev_' || ? || ? || n || '-' || twice, 'rtch_' || ? || n, ?,
                'machine', ?
           FROM generate_series(1, ?) n, generate_series(1, 2) twice`,
        [name, kind, name, kind, at, times]
      )
    }
  }

  it("counts complaints and bounces of the last 30 days, once a message", async () => {
    await send(1_000, null, { bounced: 50, complained: 2 })
    const { rows } = await check()
    const of = (subject: string) =>
      rows.find((row: AdminSetupRow) => row.subject === subject)
    expect(of("complaints")).toMatchObject({
      state: "attention",
      code: "above_good",
      params: { count: 2, sent: 1_000, share: 0.002, most: 0.003 },
    })
    expect(of("bounces")).toMatchObject({
      state: "attention",
      code: "over_limit",
      params: { count: 50, sent: 1_000, share: 0.05 },
    })
    story.clock.passHours(30 * 24)
    expect(said(await check())).toMatchObject({
      complaints: "not_known: too_few",
      bounces: "not_known: too_few",
    })
  })

  it("counts them by store", async () => {
    const [channel] = await story.container
      .resolve(Modules.SALES_CHANNEL)
      .createSalesChannels([{ name: "Outlet" }])
    Object.assign(options(), { stores: { Outlet: { send: true } } })
    await send(1_000, channel!.id, { complained: 5 })
    await send(1_001, null, { bounced: 1 })
    expect(said(await check())).toMatchObject({
      "complaints Outlet": "attention: over_limit",
      "complaints Test Shop": "ok: ok",
      "bounces Outlet": "ok: ok",
      "bounces Test Shop": "ok: ok",
    })
  })

  it("says whether a provider's reports are heard", async () => {
    const webhooks = { ...options().webhooks, postmark: true }
    Object.assign(options(), { webhooks })
    expect(said(await read())).toMatchObject({
      "reports postmark": "not_known: silent",
    })
    const tally = (kind: string) =>
      sql(
        `INSERT INTO recovery_webhook_tally (id, provider, kind, day, count, last_at)
         VALUES (?, 'postmark', ?, ?, 1, ?)`,
        [`rwta_${kind}`, kind, story.recovery.now(), story.recovery.now()]
      )
    await tally("forged")
    expect(said(await read())).toMatchObject({
      "reports postmark": "attention: refused",
    })
    await tally("delivered")
    expect(said(await read())).toMatchObject({ "reports postmark": "ok: ok" })
    const { webhooks: listed } = (
      await story.api.get("/admin/recovery/webhooks", story.admin)
    ).data
    const at = expect.any(String) as string
    expect(
      listed.find((one: any) => one.provider === "postmark")
    ).toMatchObject({
      last_event: { at, kind: "delivered" },
      last_refused: { at, kind: "forged" },
    })
  })

  describe("a test message", () => {
    it("goes to the admin as a real one would, counts nowhere, and unsubscribes nobody", async () => {
      await story.tickAfter(0)
      expect(await test()).toMatchObject({
        status: 200,
        to: ADMIN.email,
        outcome: "accepted",
        error: null,
      })
      const mail = story.inbox.last(ADMIN.email)
      expect(mail.subject).toMatch(/^\[Test\] ./)
      expect(mail.from!.text).toContain("hello@shop.test")
      expect(mail.text).toContain("Test Shop Ltd, 1 Main Street")
      const header = (name: string) =>
        mail.headerLines.find(({ key }) => key === name)!.line
      expect(header("feedback-id")).toMatch(
        /: step-1-\w+:sequence-\w+:store-own:recovery-[0-9a-f]{6}$/
      )
      expect(header("list-unsubscribe-post")).toContain("One-Click")
      const [, link] = /<(http[^>]+)>/.exec(header("list-unsubscribe"))!
      const { data } = await story.api.post(link, "List-Unsubscribe=One-Click")
      expect(data).toContain("nobody was unsubscribed")

      expect(await story.recovery.listTouches({})).toEqual([])
      expect(await story.recovery.listAttempts({})).toEqual([])
      expect(await story.recovery.listLinks({})).toEqual([])
      expect(await story.recovery.listTouchEvents({})).toEqual([])
      expect(await story.recovery.listSuppressions({})).toEqual([])
    })

    it("is of the message, the store and the language that are asked for", async () => {
      await story.tickAfter(0)
      Object.assign(options(), {
        stores: { Outlet: { send: true, sender: { email: "hi@outlet.test" } } },
      })
      const { sequences } = (
        await story.api.get("/admin/recovery/sequences", story.admin)
      ).data
      const step = sequences[0].steps.at(-1)
      const asked = { to: "me@home.test", step_id: step.id, locale: "de" }
      const sent = await test({ ...asked, store: "Outlet" })
      expect(sent.outcome).toBe("accepted")
      const mail = story.inbox.last("me@home.test")
      expect(mail.from!.text).toContain("hi@outlet.test")
      expect(mail.text).toMatch(/SAMPLE/)
      expect(mail.text).toMatch(/Leinenhemd/)
      expect(await test({ ...asked, store: "Nowhere" })).toMatchObject({
        status: 400,
        message: expect.stringContaining("store must be a name"),
      })
      expect((await test({ ...asked, step_id: "rstp_x" })).status).toBe(404)
    })

    it("says what the provider said, where it did not take it", async () => {
      await story.tickAfter(0)
      story.inbox.answerBy(() => "550 5.7.1 Not today, said the relay")
      expect(await test()).toMatchObject({
        status: 200,
        outcome: "refused",
        error: expect.stringContaining("Not today, said the relay"),
      })
      await story.inbox.close()
      const { outcome, error } = await test()
      await story.inbox.open()
      expect(outcome).toBe("refused")
      expect(error).toMatch(/ECONNREFUSED/)
    })

    it("goes to nobody who may not get one, and says why", async () => {
      await story.tickAfter(0)
      for (const to of ["", "nobody", "a@b\r\nBcc: c@d.e", "x".repeat(400)]) {
        expect((await test({ to })).status).toBe(400)
      }
      Object.assign(options(), { sendTo: ["me@home.test"] })
      expect(await test()).toMatchObject({
        status: 400,
        message: expect.stringContaining('"sendTo" does not name'),
      })
      Object.assign(options(), { sendTo: undefined })
      for (const [address, reason] of [
        ["gone@home.test", "bounced"],
        [ADMIN.email, "unsubscribed"],
      ] as const) {
        await story.recovery.transaction((db) =>
          blockAddress(db, options(), {
            addresses: [{ channel: "email", address }],
            reason,
            at: story.recovery.now(),
          })
        )
      }
      expect(await test({ to: "gone@home.test" })).toMatchObject({
        status: 400,
        message: expect.stringContaining("is blocked (bounced)"),
      })
      expect(story.inbox.mails).toEqual([])
      // Whoever tried it out on themselves may go on trying.
      expect((await test()).outcome).toBe("accepted")
    })

    it("is one of ten in an hour", async () => {
      await story.tickAfter(0)
      for (let i = 0; i < 10; i += 1) {
        expect((await test()).status).toBe(200)
      }
      expect(await test()).toMatchObject({
        status: 400,
        message: expect.stringContaining("Ten test messages"),
      })
      story.clock.passHours(1.1)
      expect((await test()).status).toBe(200)
    })
  })
})
