import { Modules } from "@medusajs/framework/utils"

import { linkToken } from "../support/inbox"
import { register } from "../support/register"
import { eventually, storeTest } from "../support/store-test"

const ADA = "ada@example.com"
const OTHER = "other@example.com"
const SECOND_SECRET = "another secret, of 32 characters or more"

storeTest("people", (story) => {
  const live = () => story.recovery.listEnrollments({ state: "active" })

  const contactOf = async (email: string) => {
    const [address] = await story.recovery.listAddresses({ address: email })
    return address && (await story.recovery.retrieveContact(address.contact_id))
  }

  const enrollmentOf = async (cart_id: string) =>
    (await story.recovery.listEnrollments({ cart_id }))[0]

  const unsubscribe = (email: string) =>
    story.api.post(`/recovery/u/${linkToken(story.inbox.last(email), "u")}`, "")

  const ordered = (cartId: string) =>
    eventually(async () => {
      const [cart] = await story.recovery.listTrackedCarts({ cart_id: cartId })
      expect(cart?.order_id).toBeTruthy()
    })

  /** Medusa's staff can change an account's own address. */
  const changeAddress = (id: string, email: string) =>
    story.container.resolve(Modules.CUSTOMER).updateCustomers(id, { email })

  /** All that would follow. */
  async function waitLong() {
    await story.tickAfter(24)
    await story.tickAfter(25)
  }

  describe("an account", () => {
    it("that orders with another address typed is written to about its guest cart no more", async () => {
      await story.shopper.startCart("Mug", { email: ADA })
      await story.tickAfter(1.1)
      expect(story.inbox.to(ADA)).toHaveLength(1)

      const { shopper } = await register(story, ADA)
      const cartId = await shopper.startCart("Teapot")
      await shopper.checkOut(cartId, OTHER)
      await ordered(cartId)
      await waitLong()
      expect(story.inbox.mails).toHaveLength(1)
    })

    it("is asked back by none of its carts once it has bought, whatever was typed", async () => {
      const { shopper } = await register(story, ADA)
      await shopper.startCart("Mug", { email: OTHER })
      await story.tickAfter(1.1)
      expect(story.inbox.to(OTHER)).toHaveLength(1)

      const cartId = await shopper.startCart("Teapot")
      await shopper.checkOut(cartId, ADA)
      await ordered(cartId)
      await waitLong()
      expect(story.inbox.mails).toHaveLength(1)
    })

    it("that bought before its other cart went quiet is not written to either", async () => {
      const { shopper } = await register(story, ADA)
      await shopper.startCart("Mug", { email: OTHER })
      const cartId = await shopper.startCart("Teapot")
      story.clock.passHours(0.5)
      await shopper.checkOut(cartId, ADA)
      await ordered(cartId)
      await story.tickAfter(1.1)
      await waitLong()
      expect(story.inbox.mails).toEqual([])
    })

    it("is one person with the guest that it was", async () => {
      await story.shopper.startCart("Mug", { email: ADA })
      await story.tickAfter(1.1)
      const guest = await contactOf(ADA)
      expect(guest!.customer_id).toBeNull()

      const { id, shopper } = await register(story, ADA)
      await shopper.startCart("Teapot")
      await story.tickAfter(1.1)
      expect(await contactOf(ADA)).toMatchObject({
        id: guest!.id,
        customer_id: id,
        first_name: "Ada",
      })
      expect(await live()).toHaveLength(1)
    })

    it("takes in the guest of its new address, and one of two sequences goes on", async () => {
      const { id, shopper } = await register(story, ADA)
      const own = await shopper.startCart("Mug", { email: ADA })
      await story.shopper.startCart("Teapot", { email: OTHER })
      await story.tickAfter(1.1)
      expect(await live()).toHaveLength(2)

      await changeAddress(id, OTHER)
      await shopper.addItem(own, "Mug")
      await shopper.update(own, { email: OTHER })
      await story.tickAfter(1.1)
      const person = await contactOf(OTHER)
      expect(person).toMatchObject({ customer_id: id })
      expect((await contactOf(ADA))!.id).toBe(person!.id)
      expect(await story.recovery.listContacts({})).toHaveLength(1)
      // Their own cart was touched last.
      expect(await live()).toMatchObject([{ cart_id: own }])

      await waitLong()
      const later = story.inbox.mails.slice(2)
      expect(later).toHaveLength(2)
      expect(story.inbox.to(OTHER)).toEqual(expect.arrayContaining(later))
      const touches = await story.recovery.listTouches({ state: "canceled" })
      expect(touches).toMatchObject([{ skip_reason: "already_enrolled" }])
    })

    it("never becomes one with another account that has its former address", async () => {
      const { id, shopper } = await register(story, ADA)
      await shopper.startCart("Mug", { email: ADA })
      await story.tickAfter(1.1)
      await changeAddress(id, OTHER)

      const second = await register(story, ADA.replace("ada", "eve"))
      await changeAddress(second.id, ADA)
      await second.shopper.startCart("Teapot", { email: ADA })
      await story.tickAfter(1.1)
      const contacts = await story.recovery.listContacts({})
      expect(contacts.map((one) => one.customer_id).sort()).toEqual(
        [id, second.id].sort()
      )
      expect((await contactOf(ADA))!.customer_id).toBe(second.id)
    })
  })

  describe("a guest", () => {
    it("renames nobody, and takes nobody's account", async () => {
      const { id, shopper } = await register(story, ADA, "Ada")
      const own = await shopper.startCart("Mug", { email: ADA, locale: "de" })
      await shopper.chooseDelivery(own, ADA, "de")
      await story.tickAfter(1.1)
      const known = await contactOf(ADA)
      expect(known).toMatchObject({ customer_id: id, first_name: "Ada" })

      const cartId = await story.shopper.startCart("Teapot", {
        email: ADA,
        locale: "en",
      })
      await story.shopper.update(cartId, {
        shipping_address: { first_name: "Mallory", country_code: "fr" },
      })
      await story.tickAfter(1.1)
      const { customer_id, first_name, locale, country_code } = known!
      expect(await contactOf(ADA)).toMatchObject({
        customer_id,
        first_name,
        locale,
        country_code,
      })
    })

    it("does not rename another guest either", async () => {
      for (const first_name of ["Zoe", "Mallory"]) {
        const cartId = await story.shopper.startCart("Mug", { email: OTHER })
        await story.shopper.update(cartId, {
          shipping_address: { first_name, country_code: "fr" },
        })
        await story.tickAfter(1.1)
      }
      expect((await contactOf(OTHER))!.first_name).toBe("Zoe")
    })

    it("whose cart becomes an account's is that account's story, and stays another person", async () => {
      const cartId = await story.shopper.startCart("Mug", { email: OTHER })
      await story.tickAfter(1.1)
      const { id, takeOver } = await register(story, ADA)
      await takeOver(cartId)
      await waitLong()
      expect(story.inbox.to(OTHER)).toHaveLength(1)
      expect(story.inbox.to(ADA).length).toBeGreaterThan(0)
      const [guest, account] = [await contactOf(OTHER), await contactOf(ADA)]
      expect(account!.customer_id).toBe(id)
      expect(guest!.id).not.toBe(account!.id)
      expect((await enrollmentOf(cartId))!.contact_id).toBe(account!.id)
    })
  })

  describe("the owner of a mistyped address", () => {
    const TYPO = "ada@exmaple.com"

    async function correct() {
      const cartId = await story.shopper.startCart("Teapot", { email: TYPO })
      await story.tickAfter(1.1)
      await story.shopper.update(cartId, { email: ADA })
      return cartId
    }

    it("moves nobody's sequence by opening the link before anything is noticed", async () => {
      const cartId = await correct()
      const token = linkToken(story.inbox.last(TYPO), "r")
      const stranger = await story.shopper.restore(token)
      expect(stranger.cart_id).not.toBe(cartId)
      await waitLong()
      expect(story.inbox.to(TYPO)).toHaveLength(1)
      expect(story.inbox.to(ADA)).toHaveLength(2)
      expect(await enrollmentOf(cartId)).toMatchObject({
        restored_cart_id: null,
        contact_id: (await contactOf(ADA))!.id,
      })
    })

    it("ends nobody's sequence but their own by unsubscribing", async () => {
      await correct()
      await unsubscribe(TYPO)
      await waitLong()
      expect(story.inbox.to(TYPO)).toHaveLength(1)
      expect(story.inbox.to(ADA)).toHaveLength(2)
    })

    it("is another person than the one who corrected it", async () => {
      await correct()
      await waitLong()
      expect((await contactOf(TYPO))!.id).not.toBe((await contactOf(ADA))!.id)
    })
  })

  describe("who unsubscribes", () => {
    it("is written to at no address they have", async () => {
      const { id, shopper } = await register(story, ADA)
      await shopper.startCart("Mug", { email: ADA })
      await story.tickAfter(1.1)
      await changeAddress(id, OTHER)
      const cartId = await shopper.startCart("Mug", { email: OTHER })
      await story.tickAfter(1.1)
      await unsubscribe(ADA)
      expect(await live()).toEqual([])
      await shopper.addItem(cartId, "Teapot")
      await shopper.startCart("Teapot", { email: OTHER })
      await story.tickAfter(1.1)
      await waitLong()
      expect(story.inbox.to(OTHER)).toEqual([])
    })

    it("is not written to at an address they take later", async () => {
      const { id, shopper } = await register(story, ADA)
      await shopper.startCart("Mug", { email: ADA })
      await story.tickAfter(1.1)
      await unsubscribe(ADA)
      await changeAddress(id, OTHER)
      await shopper.startCart("Mug", { email: OTHER })
      await story.tickAfter(1.1)
      await waitLong()
      expect(story.inbox.to(OTHER)).toEqual([])
    })
  })

  describe("another secret", () => {
    let first: string
    const restart = (options: {
      secret: string
      previousSecrets?: string[]
    }) => {
      Object.assign(story.recovery.options, { previousSecrets: [], ...options })
    }
    const codes = async () => {
      const { data } = await story.api.get(
        "/admin/recovery/health",
        story.admin
      )
      return data.health.problems.map(({ code }: { code: string }) => code)
    }

    beforeEach(() => {
      first = story.recovery.options.secret
    })
    afterEach(() => restart({ secret: first }))

    /** Somebody who said no, and comes again. */
    async function sayNo() {
      await story.shopper.startCart("Mug", { email: ADA })
      await story.tickAfter(1.1)
      await unsubscribe(ADA)
    }

    it("sends nothing, and says why", async () => {
      await sayNo()
      restart({ secret: SECOND_SECRET })
      await story.shopper.startCart("Mug", { email: ADA })
      await story.shopper.startCart("Mug", { email: OTHER })
      await story.tickAfter(1.1)
      await story.tickAfter(1.1)
      expect(story.inbox.mails).toHaveLength(1)
      expect(await codes()).toContain("secret_changed")

      restart({ secret: first })
      await story.tickAfter(0.1)
      expect(await codes()).not.toContain("secret_changed")
      expect(story.inbox.to(OTHER)).toHaveLength(1)
      expect(story.inbox.to(ADA)).toHaveLength(1)
    })

    it("forgets nobody who unsubscribed while it was there by mistake", async () => {
      await story.shopper.startCart("Mug", { email: ADA })
      await story.tickAfter(1.1)
      restart({ secret: SECOND_SECRET })
      await unsubscribe(ADA)
      restart({ secret: first })
      await story.shopper.startCart("Teapot", { email: ADA })
      await story.tickAfter(1.1)
      await waitLong()
      expect(story.inbox.to(ADA)).toHaveLength(1)
    })

    it("is taken over from the earlier one, and then needs it no more", async () => {
      await sayNo()
      restart({ secret: SECOND_SECRET, previousSecrets: [first] })
      await story.shopper.startCart("Mug", { email: ADA })
      await story.shopper.startCart("Mug", { email: OTHER })
      await story.tickAfter(1.1)
      expect(await codes()).not.toContain("secret_changed")
      expect(story.inbox.to(OTHER)).toHaveLength(1)
      expect(story.inbox.to(ADA)).toHaveLength(1)

      await story.tickAfter(0.1)
      restart({ secret: SECOND_SECRET })
      await story.shopper.startCart("Teapot", { email: ADA })
      await story.tickAfter(1.1)
      await waitLong()
      expect(story.inbox.to(ADA)).toHaveLength(1)
      expect(await codes()).not.toContain("secret_changed")
    })

    it("needs the earlier one until all addresses are hashed anew", async () => {
      await sayNo()
      restart({ secret: SECOND_SECRET, previousSecrets: [first] })
      expect(await codes()).not.toContain("secret_changed")
      restart({ secret: SECOND_SECRET })
      expect(await codes()).toContain("secret_changed")
    })

    it("stops a process that still has the earlier one", async () => {
      await sayNo()
      restart({ secret: SECOND_SECRET, previousSecrets: [first] })
      await story.tickAfter(0)
      restart({ secret: first })
      await story.shopper.startCart("Mug", { email: OTHER })
      await story.tickAfter(1.1)
      expect(story.inbox.to(OTHER)).toEqual([])
      expect(await codes()).toContain("secret_changed")
    })
  })
})
