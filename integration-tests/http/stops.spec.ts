import { Modules } from "@medusajs/framework/utils"

import { linkToken } from "../support/inbox"
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
})
