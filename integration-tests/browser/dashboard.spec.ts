import { createHash } from "node:crypto"
import { mkdirSync, readFileSync } from "node:fs"
import path from "node:path"

import {
  type Browser,
  chromium,
  type FrameLocator,
  type Page,
} from "playwright-core"

import { Demo } from "../support/demo"

const EMAIL = "ada.byron@example.com"
const OTHER_EMAIL = "charles@example.com"
const AGREES_TO_ADS = "grace.hopper@example.com"
const TESTER = "tester@example.com"
const FIRST = "is saved"
/** A machine may be busy with ten other things. */
const PATIENCE_MS = 120_000
const SCREENS = path.resolve(__dirname, "../../.cache/screens")

/** `npm test` finds it, or says plainly that it is missing. */
const executablePath = process.env.CHROME_PATH
const withBrowser = executablePath ? describe : describe.skip

withBrowser("in a browser, on the built plugin", () => {
  const demo = new Demo()
  let browser: Browser
  jest.setTimeout(25 * 60_000)

  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true })
    await demo.start("--fast")
    browser = await chromium.launch({
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        // The inbox shows a mail in a sandboxed frame. In a process of its
        // own, that frame is one which playwright cannot reach from jest.
        "--disable-features=IsolateSandboxedIframes",
      ],
    })
  })

  afterAll(async () => {
    await browser?.close()
    await demo.stop()
  })

  const shoot = (page: Page, name: string) =>
    page.screenshot({ path: path.join(SCREENS, `${name}.png`) })

  /** A person's own device: no cookies, no storage from before. */
  async function device(width = 1280): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      locale: "en-US",
      userAgent:
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
    })
    context.setDefaultTimeout(PATIENCE_MS)
    return await context.newPage()
  }

  /** The dashboard, as an admin sees it after signing in. */
  async function signIn(): Promise<Page> {
    const admin = await device()
    await admin.goto(demo.urls.dashboard)
    await admin.locator("input[name=email]").fill(demo.password.email)
    await admin.locator("input[name=password]").fill(demo.password.password)
    await admin
      .getByRole("button", { name: /continue|sign in|log in/i })
      .click()
    return admin
  }

  /** Puts a product of the shop's first page into the cart of a device. */
  async function addToCart(shopper: Page, which = 0): Promise<void> {
    await shopper.goto(demo.urls.shop)
    await shopper.locator("a[href*='/product']").nth(which).click()
    await shopper.getByRole("button", { name: "Add to cart" }).click()
    await shopper.getByText("In the cart").waitFor()
  }

  /** Someone puts something into a cart, says who they are, and leaves. */
  async function leaveCart(email: string, { ads = false } = {}) {
    const shopper = await device()
    await addToCart(shopper)
    await shopper.goto(`${demo.urls.shop}/checkout`)
    await shopper.locator("input[name=email]").fill(email)
    await Promise.all([
      shopper.waitForResponse((r) => /\/store\/carts\/\w+/.test(r.url())),
      shopper.locator("input[name=first_name]").focus(),
    ])
    if (ads) {
      await Promise.all([
        shopper.waitForResponse(
          (r) =>
            r.url().endsWith("/recovery/consent") &&
            r.request().method() === "POST" &&
            r.ok()
        ),
        shopper.getByRole("checkbox", { name: /on other sites/ }).check(),
      ])
    }
    await shopper.context().close()
  }

  /** Waits for a mail in the inbox's page, opens it, and gives its content. */
  async function openMail(
    inbox: Page,
    { to, subject }: { to: string; subject: string }
  ): Promise<FrameLocator> {
    await inbox.goto(demo.urls.inbox)
    await inbox
      .getByRole("link")
      .filter({ hasText: to })
      .filter({ hasText: subject })
      .first()
      .click({ timeout: 2 * PATIENCE_MS })
    const mail = inbox.frameLocator("iframe")
    await mail.getByRole("link", { name: /unsubscribe/i }).waitFor()
    return mail
  }

  /** The new tab that a click opens. */
  async function opened(page: Page, click: () => Promise<void>): Promise<Page> {
    const [tab] = await Promise.all([page.waitForEvent("popup"), click()])
    return tab
  }

  it("a shopper leaves a cart, comes back by the mail on another device and buys; the admin sees the money", async () => {
    await leaveCart(EMAIL)

    // On the phone, by the button in the reminder.
    const inbox = await device(390)
    const mail = await openMail(inbox, { to: EMAIL, subject: FIRST })
    await shoot(inbox, "mail-390")
    const phone = await opened(inbox, () =>
      mail.getByRole("link", { name: "Back to my cart" }).first().click()
    )
    await phone.getByText("Welcome back!").waitFor()
    await shoot(phone, "restored-390")
    await phone.goto(`${demo.urls.shop}/checkout`)
    for (const [name, value] of Object.entries({
      email: EMAIL,
      first_name: "Ada",
      last_name: "Byron",
      address_1: "1 Main Street",
      postal_code: "12345",
      city: "Town",
    })) {
      await phone.locator(`input[name=${name}]`).fill(value)
    }
    await phone.getByRole("button", { name: "Continue to delivery" }).click()
    await phone.locator("input[name=delivery]").first().check()
    await phone.getByRole("button", { name: /^Pay/ }).click()
    await phone.getByText("Thank you!").waitFor()
    const total = /[€$]\s?[\d.,]*\d/.exec(
      await phone.locator("main").innerText()
    )![0]
    await shoot(phone, "placed-390")

    // In the dashboard.
    const admin = await signIn()
    await admin.getByRole("link", { name: "Cart recovery" }).click()
    await admin.getByText("Recovered revenue").first().waitFor()
    await admin.getByText(total).first().waitFor()
    await shoot(admin, "overview-1280")

    // What is chosen is in the address, and a reload keeps it.
    await admin.getByRole("button", { name: "Goods only" }).click()
    await admin.getByRole("button", { name: "7 days" }).click()
    await admin.waitForURL(
      (url) =>
        url.searchParams.get("range") === "7d" &&
        url.searchParams.get("money") === "goods"
    )
    await admin.reload()
    await admin.getByRole("button", { name: "7 days", pressed: true }).waitFor()
    const [funnel] = await Promise.all([
      admin.waitForEvent("download"),
      admin
        .getByRole("button", { name: /“From cart to order” as a CSV/ })
        .click(),
    ])
    expect(funnel.suggestedFilename()).toMatch(
      /^cart-recovery-funnel-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/
    )
    const lines = readFileSync(await funnel.path(), "utf8").split("\r\n")
    expect(lines[0]).toBe(
      '\ufeff"Step","Carts","Rate","Rate, of","Carts, period before","Rate, period before"'
    )
    expect(lines).toContainEqual(
      expect.stringMatching(/^"Recovered","1","[01][.\d]*","Messaged","0",""$/)
    )

    await admin.goto(`${demo.urls.dashboard}/cart-recovery/carts`)
    await admin.getByText(EMAIL).first().click()
    await admin.getByText("What happened").first().waitFor()
    await shoot(admin, "cart-1280")
    await admin
      .getByRole("button", { name: /^View message/ })
      .first()
      .click()
    await admin
      .frameLocator("iframe")
      .getByText("Still thinking it over?")
      .first()
      .waitFor()
    await shoot(admin, "message-1280")

    const orders = `${demo.urls.dashboard}/orders`
    await admin.goto(orders)
    await admin.getByText(EMAIL).first().click()
    await admin
      .getByText(/recovered/i)
      .first()
      .waitFor()
    await shoot(admin, "order-1280")
  })

  it("everything in the inbox can be clicked: text links, and both ways to unsubscribe; the carts of two devices merge and part", async () => {
    await leaveCart(OTHER_EMAIL)
    const inbox = await device()
    const present = await inbox.context().newPage()
    await addToCart(present, 2)
    await present.close()
    await openMail(inbox, { to: OTHER_EMAIL, subject: FIRST })
    await inbox.getByRole("link", { name: "Plain text" }).click()
    const text = inbox.frameLocator("iframe")
    await shoot(inbox, "mail-text-1280")
    const shop = await opened(inbox, () =>
      text.getByRole("link", { name: /\/recovery\/r\// }).click()
    )
    await shop.getByText("Welcome back!").waitFor()
    // What was in this device's cart has come along, and can be parted.
    await shop.locator(".line").nth(1).waitFor()
    await shoot(shop, "merged-1280")
    await shop.getByRole("button", { name: "Undo" }).click()
    await shop.locator(".line").nth(1).waitFor({ state: "detached" })
    expect(await shop.locator(".line").count()).toBe(1)
    const page = await opened(inbox, () =>
      text.getByRole("link", { name: /\/recovery\/u\// }).click()
    )
    await page.getByRole("button").first().waitFor()
    await page.close()

    await inbox.getByRole("link", { name: "Message" }).click()
    const mail = inbox.frameLocator("iframe")
    await shoot(inbox, "mail-1280")
    const unsubscribing = await opened(inbox, () =>
      mail.getByRole("link", { name: /unsubscribe/i }).click()
    )
    await unsubscribing.getByRole("button").first().click()
    await unsubscribing.getByText(/you are unsubscribed/i).waitFor()
    await shoot(unsubscribing, "unsubscribed-1280")
    const again = await opened(inbox, () =>
      inbox.getByRole("button", { name: /List-Unsubscribe/ }).click()
    )
    await again.waitForLoadState()
  })

  it("an admin makes an audience, sees whom it means, and downloads a file that an ad network reads", async () => {
    await leaveCart(AGREES_TO_ADS, { ads: true })
    const admin = await signIn()
    await admin.getByRole("link", { name: "Cart recovery" }).click()
    await admin.getByRole("link", { name: "Audiences" }).first().click()
    // Those that ship come with the first tick.
    await admin.getByText("Left a cart in the last 7 days").first().waitFor()
    await admin.getByRole("link", { name: "New audience" }).click()
    await admin.getByLabel("Name").fill("Just left")
    await admin.getByRole("button", { name: "Add condition" }).click()
    await admin.getByRole("menuitem", { name: "Left a cart" }).click()
    await admin.getByLabel("Days").fill("3")
    await admin
      .getByText("All people who left a cart in the last 3 days.")
      .waitFor()

    // Until her cart counts as left, which takes the demo some seconds.
    const count = admin
      .locator("dl > div")
      .filter({ hasText: "Agreed to ads" })
      .getByText("1", { exact: true })
    const isCounted = () =>
      count.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false
      )
    for (let days = 4; days < 15 && !(await isCounted()); days++) {
      await admin.getByLabel("Days").fill(String(days))
    }
    await admin.getByText("g•").first().waitFor()
    await shoot(admin, "rule-1280")
    await admin.getByRole("button", { name: "Save" }).click()

    await admin.getByRole("button", { name: "Export for Meta" }).click()
    await admin.getByText("Meta does nothing with a list").waitFor()
    await shoot(admin, "export-1280")
    const [download] = await Promise.all([
      admin.waitForEvent("download"),
      admin.getByRole("button", { name: "Download", exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/meta.*\.csv$/)
    const [header, ...rows] = readFileSync(await download.path(), "utf8")
      .trim()
      .split("\n")
    expect(header).toBe("email,phone,fn,ln,ct,st,zip,country,extern_id,value")
    const hash = createHash("sha256").update(AGREES_TO_ADS).digest("hex")
    expect(rows).toEqual([expect.stringMatching(`^${hash},`)])
    const record = admin.getByRole("row").filter({ hasText: "Meta" })
    await record.getByText("Delivered").waitFor()
    await shoot(admin, "audience-1280")
  })

  it("an admin is shown a message that may or may not have arrived, and lets it be", async () => {
    const changed = await demo.sql(
      `UPDATE recovery_touch
          SET state = 'uncertain', sending_at = now(), settled_at = now(),
              error = 'The provider fell silent.'
         FROM recovery_enrollment AS enrollment
         JOIN recovery_address AS address ON address.id = enrollment.address_id
        WHERE enrollment.id = recovery_touch.enrollment_id
          AND recovery_touch.position = 1 AND address.address = $1`,
      EMAIL
    )
    expect(changed).toBe(1)

    const admin = await signIn()
    await admin.getByRole("link", { name: "Cart recovery" }).click()
    await admin.getByText("Last run").waitFor()
    await admin.getByRole("link", { name: "Delivery problems" }).first().click()
    const row = admin.getByRole("row").filter({ hasText: EMAIL })
    await row.getByText("The provider fell silent.").waitFor()
    // She has bought: a second copy is not even offered.
    await row.getByText("The customer has bought in the meantime.").waitFor()
    const sendAgain = row.getByRole("button", { name: /^Send again/ })
    expect(await sendAgain.count()).toBe(0)
    await shoot(admin, "uncertain-1280")

    await row.getByRole("button", { name: /^Don't resend/ }).click()
    await admin
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Don't resend/ })
      .click()
    await admin.getByText("No delivery problems").waitFor()
    await shoot(admin, "written-off-1280")
  })

  it("an admin sees what is right and what is not, gets a test message, and how to set reports up", async () => {
    const admin = await signIn()
    await admin.getByRole("link", { name: "Cart recovery" }).waitFor()
    const settings = `${demo.urls.dashboard}/settings/cart-recovery`
    await admin.goto(settings)
    // Tried when the page is opened, by its own door.
    const line = (title: string) =>
      admin
        .getByRole("listitem")
        .filter({ has: admin.getByText(title, { exact: true }) })
        .first()
    await line("Links in messages").getByText("answers as it should").waitFor()
    await line("One-click unsubscribe").getByText("https://").waitFor()
    await line("Sender").getByText("Not known").waitFor()
    await line("Bounces").getByText("too few to tell").waitFor()
    await shoot(admin, "setup-1280")

    await admin.getByLabel("To", { exact: true }).fill(TESTER)
    await admin.getByRole("button", { name: "Send test" }).click()
    await admin.getByText(`took the message for ${TESTER}`).waitFor()
    const inbox = await device()
    await openMail(inbox, { to: TESTER, subject: "[Test]" })

    await admin.getByRole("link", { name: "Brevo" }).click()
    await admin.getByText("/recovery/webhooks/brevo").waitFor()
    await admin.getByText("webhooks: { brevo: true }").waitFor()
    await admin.getByText("Hard Bounce").waitFor()
    await shoot(admin, "webhook-1280")

    const phone = await device(390)
    await phone
      .context()
      .addCookies(await admin.context().cookies(demo.urls.dashboard))
    await phone.goto(settings)
    await phone.getByText("DMARC").first().waitFor()
    await shoot(phone, "setup-390")
    const overflow = await phone.evaluate(
      "document.documentElement.scrollWidth - innerWidth"
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })
})
