import { randomBytes } from "node:crypto"

import { eraseContacts } from "../../src/modules/recovery/queries/contact/erase-contacts"
import {
  chooseConsentModesWorkflow,
  eraseContactWorkflow,
  recordConsentWorkflow,
} from "../../src/workflows"
import { eraseTouches } from "../../src/modules/recovery/queries/touch/erase-touches"
import { blockAddress } from "../../src/workflows/contact/block-address"
import { linkToken } from "../support/inbox"
import { BROWSER } from "../support/shopper"
import { storeTest } from "../support/store-test"

const ADA = "ada@example.com"

storeTest("the page of preferences", (story) => {
  const anyStatus = {
    validateStatus: () => true,
    maxRedirects: 0,
    headers: BROWSER,
  }
  const open = (token: string) =>
    story.api.get(`/recovery/p/${token}`, anyStatus)
  const send = (
    token: string,
    body: string | Buffer,
    type = "application/x-www-form-urlencoded"
  ) =>
    story.api.post(`/recovery/p/${token}`, body, {
      ...anyStatus,
      headers: { ...BROWSER, "content-type": type },
    })

  /** Sends the form of a button, as the page showed it, with other answers. */
  async function press(
    token: string,
    button: string,
    answers: Record<string, string | null> = {}
  ) {
    const { data: html } = await open(token)
    const [form] = (html as string)
      .split('<form class="block" method="post">')
      .slice(1)
      .filter((one) => one.includes(`value="${button}"`))
    if (!form) {
      throw new Error(`The page has no button "${button}".`)
    }
    const fields = new URLSearchParams({ do: button })
    for (const [, tag = ""] of form.matchAll(/<(input[^>]*)>/g)) {
      const name = /name="(\w+)"/.exec(tag)![1]!
      if (tag.includes('type="hidden"') || tag.includes(" checked")) {
        fields.set(name, /value="([^"]*)"/.exec(tag)![1]!)
      }
    }
    const chosen = /value="([\w-]+)" selected/.exec(form)
    if (chosen) {
      fields.set("language", chosen[1]!)
    }
    for (const [name, value] of Object.entries(answers)) {
      value === null ? fields.delete(name) : fields.set(name, value)
    }
    return await send(token, fields.toString())
  }

  /** A cart that was left and reminded of; answers its link's token. */
  async function remind(email = ADA, more: object = {}) {
    const cartId = await story.shopper.startCart("Teapot", { email, ...more })
    await story.tickAfter(1.1)
    const mail = story.inbox.last(email)
    return { cartId, mail, token: linkToken(mail, "p") }
  }

  const mails = (email = ADA) => story.inbox.to(email).length
  const consents = () =>
    story.recovery.listConsents({}, { order: { decided_at: "ASC" } })
  const rows = async () => ({
    consents: (await consents()).length,
    blocks: (await story.recovery.listSuppressions({})).map(
      ({ lifted_at }) => lifted_at === null
    ),
    enrollments: (await story.recovery.listEnrollments({})).map(
      ({ state, exit_reason }) => `${state} ${exit_reason}`
    ),
    events: (await story.recovery.listTouchEvents({}))
      .map(({ kind }) => kind)
      .filter((kind) => kind !== "viewed"),
  })

  it("stands behind the same token as unsubscribing, in every message, and both pages lead there", async () => {
    const { mail, token } = await remind()
    expect(token).toBe(linkToken(mail, "u"))
    expect(mail.html).toContain(`/recovery/p/${token}`)
    for (const response of [
      await story.api.get(`/recovery/u/${token}`, anyStatus),
      await story.api.post(`/recovery/u/${token}`, "", anyStatus),
    ]) {
      expect(response.data).toContain(`/recovery/p/${token}"`)
    }
    const page = await open(token)
    expect(page.headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
    })
    // What is kept of the message holds the link as little as the others.
    const kept = JSON.stringify(await story.recovery.listMessages({}))
    expect(kept).not.toContain(token)
  })

  it("off means off, and on again has its own evidence: the wording that was shown", async () => {
    const { token } = await remind()
    const off = await press(token, "save", { email: null })
    expect(off.data).toContain("Saved.")
    expect(off.data).toContain("You get no reminders")
    expect(await consents()).toMatchObject([
      { purpose: "email", decision: "withdrawn", source: "preferences" },
    ])
    expect((await rows()).enrollments).toEqual(["exited consent_withdrawn"])
    await story.tickAfter(25)
    expect(mails()).toBe(1)

    story.clock.passHours(1)
    const on = await press(token, "save", { email: "on" })
    expect(on.data).toContain("You get reminders")
    const [, granted] = await consents()
    expect(granted).toMatchObject({ decision: "granted", basis: "explicit" })
    const [wording] = await story.recovery.listConsentWordings({
      id: granted!.wording_id!,
    })
    expect(wording).toMatchObject({ key: "email_yes", locale: "en" })
    expect(on.data).toContain("may email me about a cart")

    await story.shopper.startCart("Mug", { email: ADA })
    await story.tickAfter(1.1)
    expect(mails()).toBe(2)
    const [last] = await story.recovery.listTouches(
      { state: "sent" },
      { order: { sent_at: "DESC" }, take: 1 }
    )
    expect(last).toMatchObject({ consent_evidence_id: granted!.id })
  })

  it("a no that was said here yields to no form, only to a yes that is said here", async () => {
    const { token } = await remind()
    await press(token, "save", { email: null })
    const wording = { key: "own_form", locale: "en", text: "Yes, write." }
    for (const decision of ["granted", "offered"] as const) {
      story.clock.passHours(1)
      await recordConsentWorkflow(story.container).run({
        input: {
          email: ADA,
          decisions: [{ purpose: "email", decision, wording }],
          source: "form",
          now: story.recovery.now(),
        },
      })
      expect((await open(token)).data).toContain("You get no reminders")
    }
    await story.shopper.startCart("Mug", { email: ADA })
    await story.tickAfter(1.1)
    expect(mails()).toBe(1)
    const on = await press(token, "save", { email: "on" })
    expect(on.data).toContain("You get reminders")
  })

  it("a box that was ticked already is no yes, and pressing save changes nothing", async () => {
    const { token } = await remind()
    const before = await rows()
    const same = await press(token, "save")
    expect(same.status).toBe(200)
    expect(same.data).toContain("Nothing was changed.")
    expect(await rows()).toEqual(before)
  })

  it("ads are a purpose of their own", async () => {
    const { token } = await remind()
    const on = await press(token, "save", { ads: "on" })
    expect(on.data).toContain("may be used for advertisements")
    expect(await consents()).toMatchObject([
      { purpose: "ads", decision: "granted" },
    ])
    const off = await press(token, "save", { ads: null })
    expect(off.data).toContain("is not used for advertisements")
    expect((await rows()).enrollments).toEqual(["active null"])
  })

  it("not this cart again: its sequence ends, it never begins anew, and other carts go on", async () => {
    const { cartId, token } = await remind()
    const done = await press(token, "decline_cart")
    expect(done.data).toContain("you get no more reminders")
    expect((await rows()).enrollments).toEqual(["exited declined"])
    const { data } = await story.api.get(
      `/admin/recovery/carts/${cartId}`,
      story.admin
    )
    expect(data.cart.exit_reason).toBe("declined")
    expect(data.cart.timeline).toContainEqual(
      expect.objectContaining({ kind: "declined" })
    )
    await story.tickAfter(26)
    // Shopped on in it, long after: still not.
    await story.tickAfter(24 * 40)
    await story.shopper.addItem(cartId, "Mug")
    await story.tickAfter(2)
    expect(mails()).toBe(1)
    await story.shopper.startCart("Mug", { email: ADA })
    await story.tickAfter(1.1)
    expect(mails()).toBe(2)
  })

  it("not this cart again holds also once all was sent, and once it was emptied", async () => {
    const { token } = await remind()
    await story.tickAfter(23.5)
    await story.tickAfter(24.5)
    await story.tickAfter(1)
    expect((await rows()).enrollments).toEqual(["completed null"])
    expect((await press(token, "decline_cart")).data).toContain("Saved.")
    // What has happened stays as it was.
    expect((await rows()).enrollments).toEqual(["completed null"])

    const bob = "bob@example.com"
    const emptied = await remind(bob)
    await story.shopper.removeItem(emptied.cartId, "Teapot")
    await story.tickAfter(25)
    expect((await press(emptied.token, "decline_cart")).status).toBe(200)
    await story.shopper.addItem(emptied.cartId, "Mug")
    await story.tickAfter(1.2)
    await story.tickAfter(1.2)
    expect(mails(bob)).toBe(1)
  })

  it("everything off is an unsubscribe, and takes ads along", async () => {
    const { token } = await remind()
    await press(token, "save", { ads: "on" })
    const off = await press(token, "all_off")
    expect(off.data).toContain("You are unsubscribed")
    expect(off.data).toContain("is not used for advertisements")
    const after = await rows()
    expect(after.enrollments).toEqual(["exited unsubscribed"])
    expect(after.blocks).toEqual([true])
    expect(after.events).toEqual(["preferences", "unsubscribed"])
    await story.tickAfter(25)
    expect(mails()).toBe(1)
    expect(await press(token, "back_on")).toMatchObject({ status: 200 })
  })

  it("everything off takes back every yes there is, also to what the page does not ask for", async () => {
    const { token } = await remind()
    const wording = { key: "sms_yes", locale: "en", text: "Yes, text me." }
    await recordConsentWorkflow(story.container).run({
      input: {
        email: ADA,
        decisions: [{ purpose: "sms", decision: "granted", wording }],
        source: "form",
        now: story.recovery.now(),
      },
    })
    story.clock.passHours(1)
    await press(token, "all_off")
    const said = (await consents()).map(
      ({ purpose, decision, source }) => `${purpose} ${decision} ${source}`
    )
    expect(said.sort()).toEqual([
      "ads withdrawn preferences",
      "sms granted form",
      "sms withdrawn preferences",
    ])
  })

  it("unsubscribed by the mail program's button, then back on again, and written to again", async () => {
    const { token } = await remind()
    await story.api.post(
      `/recovery/u/${token}`,
      "List-Unsubscribe=One-Click",
      anyStatus
    )
    story.clock.passHours(1)
    const stale = await send(token, "do=save&email=on&email_was=off")
    expect(stale.data).toContain("You are unsubscribed")
    const on = await press(token, "back_on")
    expect(on.data).toContain("You get reminders")
    expect(await consents()).toMatchObject([
      { decision: "granted", source: "preferences", purpose: "email" },
    ])
    expect((await rows()).blocks).toEqual([false])
    expect((await rows()).events).toEqual(["unsubscribed", "resubscribed"])
    await story.shopper.startCart("Mug", { email: ADA })
    await story.tickAfter(1.1)
    expect(mails()).toBe(2)
    // And off once more, which is a fact of its own.
    await press(token, "all_off")
    expect((await rows()).blocks.sort()).toEqual([false, true])
  })

  it.each(["complained", "bounced", "erased"] as const)(
    "%s: cannot be switched on here, and is told so",
    async (reason) => {
      const { token } = await remind()
      await story.api.post(`/recovery/u/${token}`, "", anyStatus)
      await story.recovery.transaction((db) =>
        blockAddress(db, story.recovery.options, {
          addresses: [{ channel: "email", address: ADA }],
          reason,
          at: story.recovery.now(),
        })
      )
      const { data } = await open(token)
      expect(data).toContain("cannot be switched on here")
      expect(data).not.toContain("back_on")
      const [wording] = await story.recovery.listConsentWordings({
        key: "email_yes",
      })
      const forced = await send(
        token,
        `do=back_on&email_wording=${wording!.id}`
      )
      expect(forced.data).toContain("Nothing was changed.")
      expect((await rows()).blocks).toEqual([true, true])
      expect(await consents()).toEqual([])
    }
  )

  it("of whoever was forgotten it hears a no and writes nothing else down; of whoever was erased nothing", async () => {
    const { token } = await remind()
    const [address] = await story.recovery.listAddresses({ address: ADA })
    const at = story.recovery.now()
    await story.recovery.transaction((db) =>
      eraseContacts(db, {
        ids: [address!.contact_id],
        at,
        erasingUntil: null,
        keepHash: true,
      })
    )
    const { data } = await open(token)
    expect(data).toContain("You get no reminders")
    expect(data).not.toMatch(/<input|<select/)
    const [wording] = await story.recovery.listConsentWordings({
      key: "email_yes",
      locale: "en",
    })
    const said = `email_was=off&email_wording=${wording!.id}`
    const yes = await send(
      token,
      `do=save&email=on&${said}&language=de&language_was=en`
    )
    expect(yes.data).toContain("Nothing was changed.")
    // As a page that was opened before would send it.
    const off = await send(token, "do=save&email_was=on")
    expect(off.data).toContain("You are unsubscribed")
    const on = await send(token, `do=back_on&${said}`)
    expect(on.data).toContain("Nothing was changed.")
    expect(on.data).toContain("You are unsubscribed")
    expect((await rows()).blocks).toEqual([true])
    expect(await consents()).toEqual([])
    const contact = await story.recovery.retrieveContact(address!.contact_id)
    expect(contact.locale).toBeNull()

    const bob = "bob@example.com"
    const gone = await remind(bob)
    await eraseContactWorkflow(story.container).run({
      input: { email: bob, now: story.recovery.now() } as never,
    })
    const before = await rows()
    const nothing = await send(gone.token, "do=all_off")
    expect(nothing.data).toContain("cannot be switched on here")
    expect(await rows()).toEqual(before)
  })

  it("says the same once what the message said was let go of, by where its cart was", async () => {
    const { token } = await remind()
    await chooseConsentModesWorkflow(story.container).run({
      input: {
        choices: [{ place: "elsewhere", mode: "explicit" }],
        actor_id: null,
        now: story.recovery.now(),
      },
    })
    expect((await open(token)).data).toContain("You get reminders")
    const touches = await story.recovery.listTouches({ state: "sent" })
    await story.recovery.transaction((db) =>
      eraseTouches(db, {
        ids: touches.map(({ id }) => id),
        keys: [],
        erased: false,
        at: story.recovery.now(),
      })
    )
    expect((await open(token)).data).toContain("You get reminders")
  })

  it("the language that a person chooses is that of the page and of all later messages, whatever the cart says", async () => {
    const { cartId, token } = await remind(ADA, { locale: "en" })
    const chosen = await press(token, "save", { language: "de" })
    expect(chosen.data).toContain('<html lang="de"')
    expect(chosen.data).toContain("Gespeichert.")
    expect(
      (await story.api.get(`/recovery/u/${token}`, anyStatus)).data
    ).toContain("Abmelden")
    await story.tickAfter(23.5)
    expect(story.inbox.last(ADA).text).toContain("Abmelden:")
    await story.shopper.checkOut(cartId, ADA)
    await story.tickAfter(48)
    await story.shopper.startCart("Mug", { email: ADA, locale: "en" })
    await story.tickAfter(1.1)
    expect(mails()).toBe(3)
    expect(story.inbox.last(ADA).text).toContain("Abmelden:")
    const none = await press(token, "save", { language: "fr" })
    expect(none.status).toBe(400)
    expect(none.data).toContain("Es wurde nichts geändert.")
  })

  it("every token that is not good is answered alike, and so is whoever is unknown", async () => {
    const { token } = await remind()
    const bodies = new Set<string>()
    for (const bad of [
      "x",
      "%E0%A4%A",
      `${token}x`,
      linkToken(story.inbox.last(ADA), "r"),
      randomBytes(32).toString("base64url"),
    ]) {
      for (const response of [
        await open(bad),
        await send(bad, "do=all_off"),
        await send(bad, ""),
      ]) {
        expect(response.status).toBe(404)
        bodies.add(JSON.stringify(response.data))
      }
    }
    expect(bodies.size).toBe(1)
    expect((await rows()).blocks).toEqual([])
  })

  it("whatever is sent gets a clear answer, and what asks nothing changes nothing", async () => {
    const { token } = await remind()
    const before = await rows()
    const words = ["do", "save", "email", "on", "off", "=", "&", "%", "%00"]
    const more = ["email_was", "language", "email_wording", "ads", "back_on"]
    const all = [...words, ...more, "\u0000", "😀", "null", "__proto__"]
    const random = (n: number) =>
      Array.from(
        { length: n % 12 },
        () => all[randomBytes(1)[0]! % all.length]
      ).join("")
    const bodies: (string | Buffer)[] = [
      "",
      "{}",
      "do=save&do=all_off&email_was=constructor",
      "do=save&email=on&email_was=off&email_wording=%00",
      "do=back_on&email_wording=rcwd_nobody",
      "do=save&language=%00&language_was=en",
      "List-Unsubscribe=One-Click",
      Buffer.alloc(200_000, "a"),
      ...Array.from({ length: 300 }, (_, n) =>
        n % 2 ? random(n) : randomBytes(n)
      ),
    ]
    for (const body of bodies) {
      const response = await send(
        token,
        body,
        randomBytes(1)[0]! % 2 ? undefined : "multipart/form-data"
      )
      const known = [200, 400, 413].includes(response.status)
      expect([known, String(body)]).toEqual([true, String(body)])
      expect(response.data).toContain("Nothing was changed.")
    }
    expect(await rows()).toEqual(before)
  })

  it("more at once than there are connections are all answered", async () => {
    const { token } = await remind()
    const body = "do=all_off"
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => send(token, body))
    )
    expect([...new Set(answers.map(({ status }) => status))]).toEqual([200])
    expect((await rows()).events).toEqual(["unsubscribed"])
    // Said again much later it is another word, and nothing has changed.
    await story.tickAfter(1)
    const again = await send(token, body)
    expect(again.data).toContain("Nothing was changed.")
    expect((await rows()).events).toEqual(["unsubscribed"])
  })

  it("two of them at once leave one fact, and a send that is under way is stopped or counts as sent", async () => {
    const { token } = await remind()
    await press(token, "all_off")
    const [wording] = await story.recovery.listConsentWordings({
      key: "email_yes",
      locale: "en",
    })
    story.clock.passHours(1)
    const body = `do=back_on&email_wording=${wording!.id}`
    const both = await Promise.all([send(token, body), send(token, body)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(
      (await consents()).filter(({ purpose }) => purpose === "email")
    ).toHaveLength(1)
    expect(
      (await rows()).events.filter((kind) => kind === "resubscribed")
    ).toHaveLength(1)

    await story.shopper.startCart("Mug", { email: ADA })
    story.inbox.onMessage(async () => {
      await press(token, "save", { email: null })
    })
    await story.tickAfter(1.1)
    expect(mails()).toBe(2)
    await story.tickAfter(25)
    expect(mails()).toBe(2)
    const live = await story.recovery.listEnrollments({ state: "active" })
    expect(live).toEqual([])
  })
})
