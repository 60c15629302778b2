import { Modules } from "@medusajs/framework/utils"

import { linkToken } from "../support/inbox"
import { reportOf } from "../support/report-of"
import { storeTest } from "../support/store-test"
import { blockAddress } from "../../src/workflows/contact/block-address"

const ADA = "ada@example.com"

storeTest("who is not written to any more", (story) => {
  const anyStatus = () => ({ ...story.admin, validateStatus: () => true })
  const post = (path: string, body: unknown = {}) =>
    story.api.post(`/admin/recovery${path}`, body, anyStatus())
  const get = (path: string) =>
    story.api.get(`/admin/recovery${path}`, anyStatus())
  const leave = (email = ADA, item: "Mug" | "Teapot" = "Mug") =>
    story.shopper.startCart(item, { email })
  const mails = (email = ADA) => story.inbox.to(email).length
  const block = (email = ADA, note = "asked on the phone") =>
    post("/blocks", { email, note })
  const lift = (email = ADA, note = "it was another Ada") =>
    post("/blocks/lift", { email, note })
  const find = async (email = ADA) =>
    (await post("/blocks/find", { email })).data.address

  describe("unsubscribed by an admin", () => {
    it("a person gets nothing more, for all their addresses and carts, and the cart says who did it and why", async () => {
      const cart = await leave()
      await story.tickAfter(1.1)
      expect(mails()).toBe(1)
      expect((await block("  ADA@Example.com ")).status).toBe(200)
      const { data } = await get(`/carts/${cart}`)
      expect(data.cart).toMatchObject({
        status: "unsubscribed",
        exit_reason: "unsubscribed",
      })
      expect(data.cart.timeline).toContainEqual(
        expect.objectContaining({
          kind: "blocked_by_admin",
          reason: "asked on the phone",
          by: "Ada Admin",
        })
      )
      expect(data.cart.timeline).toContainEqual(
        expect.objectContaining({ kind: "touch_canceled" })
      )
      await leave(ADA, "Teapot")
      await story.tickAfter(26)
      await story.tickAfter(50)
      expect(mails()).toBe(1)
    })

    it("also one whom we do not know yet", async () => {
      await block("new@example.com")
      await leave("new@example.com")
      await story.tickAfter(2)
      expect(story.inbox.mails).toHaveLength(0)
    })

    it("is undone with a reason, and what happened stays to be read", async () => {
      await block()
      expect((await lift()).data.address).toMatchObject({
        may_email: true,
        may_lift: false,
        blocks: [],
        lifted: [
          {
            reason: "unsubscribed",
            source: "admin",
            note: "asked on the phone",
            lift_note: "it was another Ada",
            lifted_by: "Ada Admin",
          },
        ],
      })
      const cart = await leave()
      await story.tickAfter(1.1)
      expect(mails()).toBe(1)
      // And again: each has a row of its own.
      expect((await block(ADA, "now really")).status).toBe(200)
      expect(await find()).toMatchObject({
        may_email: false,
        blocks: [{ note: "now really" }],
        lifted: [{ note: "asked on the phone" }],
      })
      const { timeline } = (await get(`/carts/${cart}`)).data.cart
      expect(
        timeline
          .map((entry: { kind: string }) => entry.kind)
          .filter((kind: string) => kind.includes("by_admin"))
      ).toEqual(["blocked_by_admin", "unblocked_by_admin", "blocked_by_admin"])
    })

    it("takes nothing back that the person said themselves, before or after", async () => {
      await leave()
      await story.tickAfter(1.1)
      await block()
      const token = linkToken(story.inbox.last(ADA), "u")
      await story.api.post(`/recovery/u/${token}`, "")
      const lifted = (await lift()).data.address
      expect(lifted).toMatchObject({
        may_email: false,
        blocks: [{ source: "page" }],
      })
      const again = await lift()
      expect(again.status).toBe(400)
      expect(again.data.message).toBe(
        "This person has unsubscribed themselves. Only they can change that."
      )
      await leave(ADA, "Teapot")
      await story.tickAfter(3)
      expect(mails()).toBe(1)
    })

    it.each([
      ["complained", "webhook", "reported as spam"],
      ["bounced", "webhook", "does not exist"],
      ["erased", "erasure", "was erased"],
      ["unsubscribed", "import", "elsewhere"],
    ] as const)("nor what is %s by %s", async (reason, source, words) => {
      await story.recovery.transaction((db) =>
        blockAddress(db, story.recovery.options, {
          addresses: [{ channel: "email", address: ADA }],
          reason,
          source,
          at: story.recovery.now(),
        })
      )
      const answer = await lift()
      expect(answer.status).toBe(400)
      expect(answer.data.message).toContain(words)
      expect((await find()).may_email).toBe(false)
    })

    it("by the customer's page, for every address of the account, also one it takes later", async () => {
      const customer = await story.container
        .resolve(Modules.CUSTOMER)
        .createCustomers({ email: ADA, has_account: true })
      const path = `/customers/${customer.id}`
      const blocked = await post(`${path}/block`, { note: "by letter" })
      expect(blocked.data.contact).toMatchObject({
        may_email: false,
        may_lift: true,
        blocked_reason: "unsubscribed",
        blocks: [{ source: "admin", by: "Ada Admin", note: "by letter" }],
      })
      const back = await post(`${path}/unblock`, { note: "wrote again" })
      expect(back.data.contact).toMatchObject({ may_email: true })
    })

    it("needs a reason, an address, and is told what is done already", async () => {
      expect((await post("/blocks", { email: ADA })).status).toBe(400)
      expect((await block(ADA, "   ")).status).toBe(400)
      expect((await block("no address")).status).toBe(400)
      expect((await lift()).data.message).toBe("This address is not blocked.")
      await block()
      expect((await block()).data.message).toContain("already")
      expect((await post("/blocks/find", { email: "?" })).status).toBe(400)
    })
  })

  describe("a list of blocked addresses", () => {
    it("is imported as it comes in, ends what is under way, and can be downloaded", async () => {
      const cart = await leave()
      await story.tickAfter(1.1)
      const file = `\ufeffEmail;Reason\r\n${ADA};HARD_BOUNCE\r\nnonsense;x\r\n`
      const { data, status } = await story.api.post(
        "/admin/recovery/blocks/import",
        Buffer.from(file),
        {
          ...anyStatus(),
          headers: { ...story.admin.headers, "content-type": "text/csv" },
        }
      )
      expect(status).toBe(200)
      expect(data.import).toMatchObject({
        lines: 2,
        added: 1,
        faulty: 1,
        ended: 1,
      })
      expect((await get(`/carts/${cart}`)).data.cart).toMatchObject({
        status: "unreachable",
        exit_reason: "suppressed",
      })
      const { data: csv, headers } = await get("/blocks/export")
      expect(headers["content-type"]).toContain("text/csv")
      expect(csv).toContain(`"${ADA}","","email","bounced","import"`)
    })

    it("that is empty, or says another reason than there is, is refused", async () => {
      expect((await post("/blocks/import", "")).status).toBe(400)
      expect((await post("/blocks/import?reason=bored", "x")).status).toBe(400)
    })
  })

  describe("left out by an admin", () => {
    const leaveOut = (body: object) => post("/left-out", body)
    const list = async () => (await get("/left-out")).data

    it.each([
      ["an address", { who: " ADA@example.com" }],
      ["a domain", { who: "example.com" }],
    ])("by %s, a person is not written to", async (_, body) => {
      expect((await leaveOut({ ...body, note: "ours" })).status).toBe(200)
      const cart = await leave()
      await story.tickAfter(3)
      expect(story.inbox.mails).toHaveLength(0)
      expect((await get(`/carts/${cart}`)).data.cart).toMatchObject({
        status: "unreachable",
        unreachable_reason: "left_out",
      })
    })

    it("by a customer group, in the middle of a sequence", async () => {
      const customers = story.container.resolve(Modules.CUSTOMER)
      const group = await customers.createCustomerGroups({ name: "Wholesale" })
      const account = await customers.createCustomers({
        email: ADA,
        has_account: true,
      })
      const cart = await leave()
      await story.container
        .resolve(Modules.CART)
        .updateCarts(cart, { customer_id: account.id })
      await story.tickAfter(1.1)
      expect(mails()).toBe(1)
      await customers.addCustomerToGroup({
        customer_id: account.id,
        customer_group_id: group.id,
      })
      await leaveOut({ customer_group_id: group.id })
      await story.tickAfter(24)
      expect(mails()).toBe(1)
      expect((await get(`/carts/${cart}`)).data.cart).toMatchObject({
        exit_reason: "left_out",
      })
      expect((await list()).left_out).toMatchObject([
        { kind: "group", name: "Wholesale", by: "Ada Admin" },
      ])
    })

    it("and taken off again, they are written to, and the list says whom else nobody writes to", async () => {
      await leaveOut({ who: "@example.com" })
      const { left_out, always } = await list()
      expect(left_out).toMatchObject([{ kind: "domain", name: "@example.com" }])
      expect(always).toEqual(["@storebotmail.joonix.net"])
      const gone = await story.api.delete(
        `/admin/recovery/left-out/${left_out[0].id}`,
        anyStatus()
      )
      expect(gone.status).toBe(200)
      expect((await list()).left_out).toEqual([])
      await leave()
      await story.tickAfter(1.1)
      expect(mails()).toBe(1)
      expect((await leaveOut({ who: "@example.com" })).status).toBe(200)
    })

    it("nobody by what is no address, no domain and no group, and nobody twice", async () => {
      expect((await leaveOut({ who: "example" })).status).toBe(400)
      expect((await leaveOut({})).status).toBe(400)
      expect((await leaveOut({ customer_group_id: "cusgroup_1" })).status).toBe(
        404
      )
      await leaveOut({ who: ADA })
      expect((await leaveOut({ who: ADA })).data.message).toContain("already")
    })
  })

  describe("made by a robot", () => {
    const attack = async (count: number, email: (n: number) => string) => {
      const ids: string[] = []
      for (let n = 0; n < count; n++) {
        ids.push(await leave(email(n)))
      }
      return ids
    }

    it("a cart of a known test shopper is written to by nobody, and counted nowhere", async () => {
      await leave("johnsmith000@storebotmail.joonix.net")
      await leave()
      await story.tickAfter(1.1)
      expect(story.inbox.mails).toHaveLength(1)
      expect(await reportOf(story)).toMatchObject({
        robots: 1,
        funnel: { abandoned: 1, messaged: 1 },
      })
      const { carts } = (await get("/carts?status=robot")).data
      expect(carts).toMatchObject([
        { status: "robot", robot: "known_agent", unreachable_reason: "robot" },
      ])
      const { report } = (await get("/report?range=7d")).data
      expect(report).toMatchObject({ robots: 1, funnel: { abandoned: 1 } })
    })

    it("carts of one pattern at a machine's speed are marked, and people beside them are not", async () => {
      await attack(12, (n) => `card.tester+${n}@gmail.com`)
      await leave()
      await story.tickAfter(1.1)
      expect(story.inbox.mails.map((mail) => mail.to)).toHaveLength(1)
      expect(mails()).toBe(1)
      expect(await reportOf(story)).toMatchObject({
        robots: 12,
        funnel: { abandoned: 1, messaged: 1 },
      })
      expect((await get("/carts?status=robot")).data.count).toBe(12)
      await story.tickAfter(48)
      expect(story.inbox.mails.length).toBe(mails())
    })

    it("that is recognized late, what was begun before ends, and an admin knows better", async () => {
      const first = await attack(6, () => ADA)
      await story.tickAfter(1.1)
      expect(mails()).toBe(1)
      // More of the same minute, which no event told of in time.
      const more = await attack(6, () => ADA)
      await story.tickAfter(1.1)
      expect((await get("/carts?status=robot")).data.count).toBe(12)
      const live = await story.recovery.listEnrollments({ state: "active" })
      expect(live).toEqual([])
      const [ended] = await story.recovery.listEnrollments({})
      expect(ended).toMatchObject({ exit_reason: "robot" })
      expect(await reportOf(story)).toMatchObject({
        robots: 12,
        funnel: { abandoned: 0, messaged: 0 },
      })
      await story.tickAfter(48)
      expect(mails()).toBe(1)

      const innocent = more[0]!
      const { data } = await post(`/carts/${innocent}/person`)
      expect(data.cart).toMatchObject({ robot: null })
      await story.tickAfter(0.1)
      expect((await get(`/carts/${innocent}`)).data.cart.robot).toBeNull()
      expect((await get("/carts?status=robot")).data.count).toBe(11)
      expect((await post(`/carts/${innocent}/person`)).status).toBe(400)
      expect(first).toHaveLength(6)
    })

    it("that was written to, shopped on and is found with others, ends as well", async () => {
      const first = await leave(ADA)
      await story.tickAfter(1.1)
      expect(mails()).toBe(1)
      await story.shopper.addItem(first, "Teapot")
      await story.tickAfter(0.1)
      await attack(11, () => ADA)
      await story.tickAfter(1.1)
      expect((await get("/carts?status=robot")).data.count).toBe(12)
      expect(await story.recovery.listEnrollments({ state: "active" })).toEqual(
        []
      )
      await story.tickAfter(48)
      expect(mails()).toBe(1)
    })

    it("is looked for no more when the option says so", async () => {
      const { options } = story.recovery
      const { robots } = options
      Object.assign(options, { robots: false })
      try {
        await attack(12, (n) => `card.tester+${n}@gmail.com`)
        await story.tickAfter(1.1)
        expect((await reportOf(story)).robots).toBe(0)
        expect(story.inbox.mails).toHaveLength(12)
      } finally {
        Object.assign(options, { robots })
      }
    })
  })
})
