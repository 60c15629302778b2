import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { deleteCustomersWorkflow } from "@medusajs/medusa/core-flows"

import { toReference } from "../../src/domain/webhook/our-reference"
import { holdOffErasures } from "../../src/modules/recovery/queries/contact/hold-off-erasures"
import { storeJudgments } from "../../src/modules/recovery/queries/tracking/store-judgments"
import { mergeContacts } from "../../src/workflows/contact/merge-contacts"
import { withoutErased } from "../../src/workflows/contact/without-erased"
import {
  eraseContactWorkflow,
  exportContactWorkflow,
  runTickWorkflow,
} from "../../src/workflows"
import { providerRegistry } from "../../src/workflows/sending/provider-registry"
import { linkToken } from "../support/inbox"
import { register } from "../support/register"
import { searchDatabase } from "../support/search-database"
import { BROWSER } from "../support/shopper"
import { bySecret, WEBHOOKS } from "../support/sign-webhook"
import { eventually, storeTest } from "../support/store-test"

process.env.RECOVERY_WEBHOOKS = JSON.stringify(WEBHOOKS)
process.env.RECOVERY_ALERTS_EMAIL = "ops@shop.test"

const EMAIL = "zerlinde@quastenhofer.example"
const WORDS = [EMAIL, "zerlinde", "quastenhofer", "612345678", "Rue Quaste"]

storeTest("erasing a person", (story) => {
  const erase = (who: object) =>
    eraseContactWorkflow(story.container).run({
      input: { ...who, now: story.recovery.now() } as never,
    })

  const search = () => searchDatabase(story.container, WORDS)

  const tick = () => story.tickAfter(0.01)

  /** All that is said through the logger while something happens. */
  async function logOf(work: () => Promise<void>): Promise<string> {
    const logger = story.container.resolve(ContainerRegistrationKeys.LOGGER)
    const said: string[] = []
    const spies = (
      ["error", "warn", "info", "debug", "log", "http", "verbose"] as const
    )
      .filter((level) => typeof logger[level as "info"] === "function")
      .map((level) =>
        jest
          .spyOn(logger, level as "info")
          .mockImplementation((...words: unknown[]) => {
            said.push(
              words
                .map((word) =>
                  word instanceof Error
                    ? `${word.message} ${word.stack}`
                    : String(word)
                )
                .join(" ")
            )
            return undefined as never
          })
      )
    try {
      await work()
    } finally {
      spies.forEach((spy) => spy.mockRestore())
    }
    return said.join("\n")
  }

  /** Messages go through Medusa's Notification Module while this runs. */
  async function throughMedusa(work: () => Promise<void>): Promise<void> {
    const registry = providerRegistry(story.container)!
    const { id } = (await registry.getProviderForChannels("email"))!
    const provider = registry.retrieveProviderRegistration(id) as {
      directDelivery: unknown
    }
    const { directDelivery } = provider
    // Nobody can tell of a module whether it reaches people.
    story.recovery.options.sendTo = "all"
    Object.defineProperty(provider, "directDelivery", {
      value: undefined,
      configurable: true,
      writable: true,
    })
    try {
      await work()
    } finally {
      provider.directDelivery = directDelivery
      story.recovery.options.sendTo = undefined
    }
  }

  async function fill(cartId: string, shopper = story.shopper) {
    await shopper.update(cartId, {
      email: EMAIL,
      metadata: { note: "For Zerlinde, call 612345678" },
      shipping_address: {
        first_name: "Zerlinde",
        last_name: "Quastenhofer",
        address_1: "7 Rue Quaste",
        city: "Lyon",
        postal_code: "69001",
        phone: "+33 612345678",
        country_code: "fr",
      },
    })
  }

  async function left(item: "Mug" | "Teapot" = "Mug") {
    const cartId = await story.shopper.startCart(item, {
      line: { engraving: "Zerlinde" },
    })
    await fill(cartId)
    return cartId
  }

  async function contactId(): Promise<string> {
    const [address] = await story.recovery.listAddresses({ address: EMAIL })
    return address!.contact_id
  }

  /** Messages directly and by the other way; clicked, reported, bought. */
  async function wholeStory(
    otherWay = throughMedusa
  ): Promise<{ cartId: string; customer: string }> {
    const account = await register(story, EMAIL, "Zerlinde")
    const cartId = await account.shopper.startCart("Mug", {
      line: { engraving: "Zerlinde" },
    })
    await fill(cartId, account.shopper)
    await story.tickAfter(1.1)
    story.inbox.answerBy((step, to) =>
      step === "DATA"
        ? `451 4.3.0 <${to}> (an alias of ${to}): try later`
        : null
    )
    await otherWay(() => story.tickAfter(24))
    story.inbox.answerBy(undefined)
    await otherWay(() => story.tickAfter(0.1))
    const mail = story.inbox.last(EMAIL)
    await story.api.get(`/recovery/r/${linkToken(mail, "r")}`, {
      headers: BROWSER,
      maxRedirects: 0,
      validateStatus: () => true,
    })
    const [touch] = await story.recovery.listTouches({ state: "sent" })
    const call = bySecret(story.recovery.options.secret, "postmark", {
      RecordType: "Bounce",
      ID: 42,
      Type: "Transient",
      MessageID: "883953f4-6105-42a2-a16a-77a8eac79483",
      Description: `Mailbox of Zerlinde Quastenhofer <${EMAIL}> is full`,
      Email: EMAIL,
      BouncedAt: story.recovery.now().toISOString(),
      Metadata: { recovery_attempt: toReference(`${touch!.id}:1`) },
    })
    await story.api.post("/recovery/webhooks/postmark", call.body, {
      headers: call.headers,
      transformRequest: [(text: string) => text],
      validateStatus: () => true,
    })
    const other = await left("Teapot")
    await story.tickAfter(1.1)
    await story.shopper.checkOut(other, EMAIL)
    await fill(cartId, account.shopper)
    await story.tickAfter(2)
    await story.tickAfter(30)
    return { cartId, customer: account.id }
  }

  it("leaves nothing in the whole database of who it was, and everything works", async () => {
    const { cartId, customer } = await wholeStory()
    expect(story.inbox.to(EMAIL).length).toBeGreaterThanOrEqual(2)
    const before = await search()
    for (const table of [
      "recovery_contact",
      "recovery_address",
      "recovery_tracked_cart",
      "recovery_message",
      "recovery_abandoned_cart",
      "notification",
    ]) {
      expect(before.some((row) => row.startsWith(`${table}:`))).toBe(true)
    }
    // An admin left them out once, and took that back; and does again.
    for (const again of [false, true]) {
      const { data } = await story.api.post(
        "/admin/recovery/left-out",
        { who: EMAIL, note: "Zerlinde called" },
        story.admin
      )
      if (!again) {
        await story.api.delete(
          `/admin/recovery/left-out/${data.left_out.id}`,
          story.admin
        )
      }
    }
    for (const path of ["blocks", "blocks/lift"]) {
      await story.api.post(
        `/admin/recovery/${path}`,
        { email: EMAIL, note: `Zerlinde called: ${path}` },
        story.admin
      )
    }
    const id = await contactId()
    const { data: file } = await story.api.get(
      `/admin/recovery/contacts/${id}/export`,
      story.admin
    )
    expect(file).toMatchObject({
      emails: [EMAIL],
      contacts: [{ first_name: "Zerlinde" }],
      carts: [{ email: EMAIL }, { email: EMAIL }],
      orders: [{ contact_id: id }],
      blocks: [
        {
          address: EMAIL,
          source: "admin",
          note: "Zerlinde called: blocks",
          lifted_at: expect.any(String),
          lift_note: "Zerlinde called: blocks/lift",
        },
      ],
      left_out: [
        { value: EMAIL, removed_at: expect.any(String) },
        { value: EMAIL, removed_at: null },
      ],
    })
    expect(JSON.stringify(file.enrollments)).toContain("clicked")
    expect(JSON.stringify(file)).not.toMatch(/_hash|lease/)
    await expect(
      story.api.post(`/admin/recovery/contacts/${id}/erase`, {}, story.admin)
    ).rejects.toThrow("confirm")
    const { data: answer } = await story.api.post(
      `/admin/recovery/contacts/${id}/erase`,
      { confirm: true },
      story.admin
    )
    expect(answer.erased.notifications).toBeGreaterThan(0)
    expect(await search()).toEqual([])

    // The cart is still in Medusa, and is shopped on: nobody is found by it.
    await story.shopper.addItem(cartId, "Teapot")
    await tick()
    await story.tickAfter(1.1)
    await story.tickAfter(24)
    expect(await search()).toEqual([])
    const mails = story.inbox.to(EMAIL).length
    await story.tickAfter(48)
    expect(story.inbox.to(EMAIL)).toHaveLength(mails)

    const { data: list } = await story.api.get(
      "/admin/recovery/carts",
      story.admin
    )
    expect(list.carts.map((cart: any) => cart.email)).toEqual(
      list.carts.map(() => null)
    )
    const { data: page } = await story.api.get(
      `/admin/recovery/carts/${cartId}`,
      story.admin
    )
    expect(page.cart).toMatchObject({ email: null, customer_name: null })
    expect(page.cart.erased_at).toEqual(expect.any(String))
    const { data: person } = await story.api.get(
      `/admin/recovery/customers/${customer}`,
      story.admin
    )
    expect(person.contact).toMatchObject({ may_email: false, erased: true })
    const { data: empty } = await story.api.get(
      `/admin/recovery/customers/${customer}/export`,
      story.admin
    )
    expect(empty).toMatchObject({
      enrollments: [],
      carts: [],
      orders: [],
      left_out: [],
    })
    const [sent] = await story.recovery.listTouches({ state: "sent" })
    await expect(
      story.api.get(`/admin/recovery/touches/${sent!.id}/message`, story.admin)
    ).rejects.toThrow("not kept any more")
    await expect(
      story.api.get("/admin/recovery/contacts/rcon_x/export", story.admin)
    ).rejects.toThrow("404")
    await story.api.get("/admin/recovery/report", story.admin)
    await story.api.get("/admin/recovery/touches/problems", story.admin)

    // An order of theirs is the store's; here nobody is known by it.
    await story.shopper.checkOut(cartId, EMAIL)
    await story.tickAfter(0.2)
    expect(await search()).toEqual([])
    // Twice is as good as once.
    await erase({ contact_id: id })
    await erase({ email: EMAIL })
    await erase({ customer_id: customer })
    expect(await search()).toEqual([])
  })

  it("events of the erased, in any order, bring nothing back", async () => {
    const cartId = await left()
    await story.tickAfter(1.1)
    const mail = story.inbox.last(EMAIL)
    const [touch] = await story.recovery.listTouches({ state: "sent" })
    await erase({ email: EMAIL })
    for (const event of ["complained", "delivered", "bounced"] as const) {
      const call = bySecret(story.recovery.options.secret, "postmark", {
        RecordType: {
          complained: "SpamComplaint",
          delivered: "Delivery",
          bounced: "Bounce",
        }[event],
        ID: 42,
        Type: "HardBounce",
        Description: `Zerlinde Quastenhofer <${EMAIL}>`,
        MessageID: "883953f4-6105-42a2-a16a-77a8eac79484",
        Email: EMAIL,
        Recipient: EMAIL,
        BouncedAt: story.recovery.now().toISOString(),
        DeliveredAt: story.recovery.now().toISOString(),
        Metadata: { recovery_attempt: toReference(`${touch!.id}:1`) },
      })
      const { status } = await story.api.post(
        "/recovery/webhooks/postmark",
        call.body,
        { headers: call.headers, transformRequest: [(text: string) => text] }
      )
      expect(status).toBe(200)
    }
    // Their cart is given back to nobody; who says no is heard all the same.
    await expect(story.shopper.restore(linkToken(mail, "r"))).rejects.toThrow(
      "404"
    )
    const { status } = await story.api.post(
      `/recovery/u/${linkToken(mail, "u")}`,
      "List-Unsubscribe=One-Click",
      { headers: { "content-type": "application/x-www-form-urlencoded" } }
    )
    expect(status).toBe(200)
    await story.shopper.update(cartId, { metadata: { again: "Zerlinde" } })
    await story.tickAfter(1.1)
    const again = await left("Teapot")
    await story.tickAfter(1.1)
    await story.shopper.checkOut(again, EMAIL)
    await story.tickAfter(1.1)
    expect(await search()).toEqual([])
    expect(story.inbox.to(EMAIL)).toHaveLength(1)
    const [cart] = await story.recovery.listTrackedCarts({ cart_id: again })
    expect(cart).toMatchObject({ email: null, customer_name: null })
  })

  it.each(["directly", "through Medusa"])(
    "while a message is on the wire, %s: it settles, and leaves nothing",
    async (way) => {
      await left()
      story.inbox.onMessage(async () => {
        await erase({ email: EMAIL })
      })
      const send = () => story.tickAfter(1.1)
      await (way === "directly" ? send() : throughMedusa(send))
      story.inbox.onMessage(async () => undefined)
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
      const [touch] = await story.recovery.listTouches({})
      expect(touch!.state).toBe("sent")
      const [enrollment] = await story.recovery.listEnrollments({})
      expect(enrollment).toMatchObject({
        state: "exited",
        exit_reason: "erased",
      })
      await tick()
      expect(await search()).toEqual([])
      await story.tickAfter(1)
      await story.tickAfter(30)
      expect(story.inbox.to(EMAIL)).toHaveLength(1)
      const people = await story.recovery.listContacts({})
      expect(people.map(({ erasing_until }) => erasing_until)).toEqual([null])
    }
  )

  it("waits for who is writing their address down at this moment, and finds it", async () => {
    const cartId = await story.shopper.startCart("Mug")
    await tick()
    const { recovery } = story
    let erasing: Promise<unknown> | undefined
    await recovery.transaction(async (db) => {
      await holdOffErasures(db)
      const [cart] = await withoutErased(db, recovery.options, [
        { email: EMAIL, account: null },
      ])
      expect(cart!.erased).toBe(false)
      erasing = erase({ email: EMAIL })
      await eventually(async () => {
        const waiting = await db.execute(
          "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        )
        expect(waiting).toHaveLength(1)
      })
      await storeJudgments(
        db,
        [
          {
            cart_id: cartId,
            status: "active",
            last_activity_at: recovery.now(),
            email: cart!.email,
            customer_name: "Zerlinde",
          },
        ],
        recovery.now()
      )
    })
    await erasing
    expect(await search()).toEqual([])
  })

  it("who becomes one with another while it waits is erased all the same", async () => {
    await left()
    await story.tickAfter(1.1)
    const guest = await contactId()
    const other = "y@quastenhofer.example"
    const account = await register(story, other, "Zerlinde")
    await account.shopper.startCart("Teapot", { email: other })
    await story.tickAfter(1.1)
    const { recovery } = story
    const [home] = await recovery.listContacts({ customer_id: account.id })
    let erasing: Promise<any> | undefined
    await recovery.transaction(async (db) => {
      await holdOffErasures(db)
      erasing = erase({ contact_id: guest })
      await eventually(async () => {
        const waiting = await db.execute(
          "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        )
        expect(waiting).toHaveLength(1)
      })
      expect(await mergeContacts(db, [home!.id, guest], recovery.now())).toBe(
        home!.id
      )
    })
    const { result } = await erasing
    expect(result.contact_ids).toEqual([home!.id])
    expect(await search()).toEqual([])
  })

  it("by address it is the account as well, with its carts for somebody else", async () => {
    const account = await register(story, EMAIL, "Zerlinde")
    await fill(await account.shopper.startCart("Mug"), account.shopper)
    await account.shopper.startCart("Teapot", { email: "friend@shop.test" })
    await story.tickAfter(1.1)
    const { result } = await exportContactWorkflow(story.container).run({
      input: { email: EMAIL, now: story.recovery.now() },
    })
    expect(result.carts).toHaveLength(2)
    await erase({ email: EMAIL })
    expect(
      await story.recovery.listTrackedCarts({ customer_id: account.id })
    ).toEqual([])
  })

  it("is refused on the wire while they are erased: tried no more, and its words kept nowhere", async () => {
    await left()
    story.inbox.onMessage(async () => {
      await erase({ email: EMAIL })
      throw Object.assign(new Error(`<${EMAIL}> Zerlinde is busy`), {
        responseCode: 451,
      })
    })
    await story.tickAfter(1.1)
    story.inbox.onMessage(async () => undefined)
    await tick()
    const [touch] = await story.recovery.listTouches({})
    expect(touch!.state).toBe("canceled")
    expect(await search()).toEqual([])
  })

  it("a customer who is deleted is erased, with the event and without it", async () => {
    const account = await register(story, EMAIL, "Zerlinde")
    const cartId = await account.shopper.startCart("Mug")
    await fill(cartId, account.shopper)
    await story.tickAfter(1.1)
    await deleteCustomersWorkflow(story.container).run({
      input: { ids: [account.id] },
    })
    await eventually(async () => expect(await search()).toEqual([]))
    await story.tickAfter(30)
    expect(story.inbox.to(EMAIL)).toHaveLength(1)
    expect(await search()).toEqual([])

    const other = await register(story, "y@quastenhofer.example", "Zerlinde")
    const second = await other.shopper.startCart("Mug", {
      email: "y@quastenhofer.example",
    })
    await story.tickAfter(1.1)
    expect(second).toBeDefined()
    expect(await search()).not.toEqual([])
    await story.container
      .resolve(Modules.CUSTOMER)
      .softDeleteCustomers([other.id])
    await story.tickAfter(0.1)
    await tick()
    expect(await search()).toEqual([])
  })

  it("the guest's row of an account that is still there may go", async () => {
    await left()
    await story.tickAfter(1.1)
    const customers = story.container.resolve(Modules.CUSTOMER)
    const [guest] = await customers.listCustomers({ email: EMAIL })
    await register(story, EMAIL, "Zerlinde")
    await deleteCustomersWorkflow(story.container).run({
      input: { ids: [guest!.id] },
    })
    await story.tickAfter(0.1)
    expect(await contactId()).toBeDefined()
  })

  it("says no address and no token in the log", async () => {
    let tokens: string[] = []
    const said = await logOf(async () => {
      // Medusa's own module logs each address that it is given.
      await wholeStory((work) => work())
      story.inbox.refuse(EMAIL)
      await left()
      await story.tickAfter(1.1)
      tokens = story.inbox
        .to(EMAIL)
        .flatMap((mail) => [linkToken(mail, "r"), linkToken(mail, "u")])
      await erase({ email: EMAIL })
      await runTickWorkflow(story.container).run({
        input: { now: story.recovery.now() },
      })
    })
    expect(tokens.length).toBeGreaterThan(2)
    expect(said).not.toBe("")
    for (const secret of [EMAIL, "612345678", ...tokens]) {
      expect(said.toLowerCase()).not.toContain(secret.toLowerCase())
    }
  })
})
