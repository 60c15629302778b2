import fc from "fast-check"

import { encodeToken } from "../../src/domain/return/link-token"
import { linkToken } from "../support/inbox"
import { BROWSER } from "../support/shopper"
import { runs } from "../support/runs"
import { storeTest } from "../support/store-test"

const EMAIL = "ada@example.com"

type Answer = { status: number; data: any; headers: Record<string, string> }

storeTest("the doors", (story) => {
  /** As it is: nothing is encoded, parsed or followed on the way. */
  const ask = async (
    method: string,
    url: string,
    headers: object = {},
    data?: unknown
  ): Promise<Answer> =>
    await story.api.request({
      method,
      url,
      data,
      headers,
      validateStatus: () => true,
      maxRedirects: 0,
      transformRequest: [(body: unknown) => body],
    })

  const restore = (body: string, headers: object = {}) =>
    ask(
      "POST",
      "/store/recovery/restore",
      {
        ...story.shop.storeHeaders,
        "content-type": "application/json",
        ...headers,
      },
      body
    )

  async function remind() {
    await story.shopper.startCart("Teapot", { email: EMAIL })
    await story.tickAfter(1.1)
    const mail = story.inbox.last(EMAIL)
    story.clock.passHours(1)
    return { r: linkToken(mail, "r"), u: linkToken(mail, "u") }
  }

  describe("forgive what mail programs glue to a link", () => {
    const GLUED = [
      ".",
      ")",
      "%3E",
      "]",
      ",",
      ";",
      "!",
      "'",
      "%22",
      "%20",
      "%C2%A0",
      "%E2%80%8B",
      "=",
      "=20",
      "/",
      "%",
      "%E0%A4%A",
      ".)%0D%0A",
    ]

    it("on the way back to the cart", async () => {
      const { r } = await remind()
      const plain = await ask("GET", `/recovery/r/${r}`, BROWSER)
      expect(plain.status).toBe(302)
      for (const sign of GLUED) {
        const answer = await ask("GET", `/recovery/r/${r}${sign}`, BROWSER)
        expect([sign, answer.status]).toEqual([sign, 302])
        expect(answer.headers.location).toBe(plain.headers.location)
      }
    })

    it("in what the shop hands over", async () => {
      const { r } = await remind()
      for (const sign of [".", ")", ">", " ", "\u200b", "=\r\n", "%20"]) {
        const answer = await restore(JSON.stringify({ token: r + sign }))
        expect([sign, answer.status]).toEqual([sign, 200])
      }
      const quoted = await restore(JSON.stringify({ token: `3D${r}` }))
      expect(quoted.status).toBe(200)
    })

    it("on the way out, also where the mail program asks itself", async () => {
      const { u } = await remind()
      for (const sign of GLUED) {
        const page = await ask("GET", `/recovery/u/${u}${sign}`, BROWSER)
        expect([sign, page.status]).toEqual([sign, 200])
        const done = await ask(
          "POST",
          `/recovery/u/${u}${sign}`,
          { "content-type": "application/x-www-form-urlencoded" },
          "List-Unsubscribe=One-Click"
        )
        expect([sign, done.status]).toEqual([sign, 200])
      }
    })

    it("and take any body for an unsubscribe", async () => {
      const { u } = await remind()
      for (const [type, body] of [
        ["application/json", "{broken"],
        ["application/json; charset=bogus", "x"],
        ["application/x-www-form-urlencoded; charset=bogus", "x"],
        ["text/plain", "x".repeat(500_000)],
      ]) {
        const url = `/recovery/u/${u}`
        const done = await ask("POST", url, { "content-type": type }, body)
        expect([type, done.status]).toEqual([type, 200])
      }
    })
  })

  describe("hand on what stands behind a link", () => {
    afterEach(() => {
      story.recovery.options.storefront.params = {}
    })

    it("after the shop's own tags, and never in place of the token", async () => {
      const { r } = await remind()
      story.recovery.options.storefront.params = {
        utm_source: "cart-recovery",
        utm_content: "{step}",
      }
      const { headers } = await ask(
        "GET",
        `/recovery/r/${r}?gclid=abc&utm_source=x&token=evil&a%5B%5D=1`,
        BROWSER
      )
      const url = new URL(headers.location!)
      expect(url.origin).toBe("http://localhost:8000")
      expect([...url.searchParams]).toEqual([
        ["token", r],
        ["utm_source", "cart-recovery"],
        ["utm_content", "1"],
        ["gclid", "abc"],
        ["a[]", "1"],
      ])
    })
  })

  describe("answer nonsense at home", () => {
    const BROKEN = ["%E0%A4%A", "%", "%zz", "%00", "", "/", "//x", "x%ff", ".."]

    it("an address like that: 404, at the providers' door", async () => {
      for (const end of ["%ff", "%", "%c0%80"]) {
        const answer = await ask("POST", `/recovery/webhooks/${end}`)
        expect([end, answer.status]).toEqual([end, 404])
      }
    })

    it("a link like that: a page for people", async () => {
      const doors = ["GET r", "GET u", "POST u"].flatMap((door) =>
        BROKEN.map((token) => [...door.split(" "), token])
      )
      for (const [method, kind, token] of doors) {
        const page = await ask(method!, `/recovery/${kind}/${token}`, {
          ...BROWSER,
          accept: "text/html",
          "accept-language": "de",
        })
        // Two dots are taken out of the address before it is sent.
        if (token !== "..") {
          expect([method, kind, token, page.status]).toEqual([
            ...[method, kind, token],
            404,
          ])
          expect(page.data).toContain("funktioniert nicht mehr")
        }
        expect(page.status).toBeLessThan(500)
      }
    })

    const BODIES = [
      ['{"token":{"toString":1}}', "application/json"],
      ['{"token":[{"toString":1}]}', "application/json"],
      ['{"token":null}', "application/json"],
      ["{broken", "application/json"],
      ["[]", "application/json"],
      ['"x"', "application/json"],
      ["token[toString]=x", "application/x-www-form-urlencoded"],
      ["x", "text/plain"],
      ["x", "application/json; charset=bogus"],
      [`{"token":"${"x".repeat(500_000)}"}`, "application/json"],
      ["", "application/json"],
    ] as const

    it("a body like that: JSON that says why", async () => {
      for (const [body, type] of BODIES) {
        const answer = await restore(body, { "content-type": type })
        expect([body, answer.status < 500]).toEqual([body, true])
        expect([body, answer.status >= 400]).toEqual([body, true])
        expect(answer.data.message).toEqual(expect.any(String))
      }
    })

    it("a field that cannot be is told what it must be, whatever it holds", async () => {
      const restoring = "/store/recovery/restore"
      const undoing = "/store/recovery/undo-merge"
      for (const [path, name, words, rest] of [
        [restoring, "token", "the token of a link", {}],
        [restoring, "cart_id", "the id of a cart, or left out", {}],
        [restoring, "again", "true, or left out", {}],
        [undoing, "token", "the token of a link", { merge_id: "rcm_1" }],
        [undoing, "merge_id", "what a restore answered as merged.id", {}],
      ] as const) {
        for (const value of [{}, [], { toString: 1 }, 7, "no!".repeat(99)]) {
          const headers = {
            ...story.shop.storeHeaders,
            "content-type": "application/json",
          }
          const body = { token: "x", ...rest, [name]: value }
          const answer = await ask("POST", path, headers, JSON.stringify(body))
          expect([name, value, answer.status]).toEqual([name, value, 400])
          expect(answer.data.message).toContain(
            `the field "${name}" must be ${words}`
          )
        }
      }
    })

    it("hundreds of hostile requests: never 5xx, and every bad token alike", async () => {
      const hostile = fc.oneof(
        fc.string({ unit: "binary", maxLength: 80 }).map(encoded),
        fc.string({ maxLength: 80 }).map((text) => text.replace(/[?#\s]/g, "")),
        fc.stringMatching(/^(?:%[0-9A-Fa-f]{0,2}){1,20}$/),
        fc.uint8Array({ minLength: 32, maxLength: 32 }).map(encodeToken),
        fc.constantFrom(
          "..%2f..%2fetc%2fpasswd",
          "%00",
          "'--",
          "{{x}}",
          "%0d%0a"
        )
      )
      const headers = fc.record({
        accept: fc.constantFrom("application/json", "application/json, */*"),
        "accept-language": fc.constantFrom(
          "de",
          "*",
          "x-y-z-!!",
          ",,;q=",
          "\u00e4"
        ),
        "user-agent": fc.constantFrom(
          "",
          "curl/8",
          "\u00ff\u00fe",
          "x".repeat(4_000)
        ),
        "content-type": fc.constantFrom(
          "application/json",
          "text/plain",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "x"
        ),
      })
      const links = new Set<string>()
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom("GET r", "GET u", "POST u"),
          hostile,
          headers,
          fc.string({ maxLength: 50 }).map((text) => text.replace(/#/g, "")),
          async (door, token, more, body) => {
            const [method, kind] = door.split(" ")
            const url = `/recovery/${kind}/${safePath(token)}`
            const data = method === "POST" ? body : undefined
            const answer = await ask(method!, url, more, data)
            expect([url, answer.status]).toEqual([url, 404])
            links.add(JSON.stringify(answer.data))
          }
        ),
        { numRuns: runs(300) }
      )
      expect([...links]).toEqual([
        '{"type":"not_found","message":"This link is not valid or no longer valid."}',
      ])
      const tokens = new Set<string>()
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.record({ token: fc.string({ unit: "binary", maxLength: 100 }) }),
            fc.record({ token: fc.anything() }),
            fc.object()
          ),
          async (body) => {
            const text = JSON.stringify(body, noBigInt)
            const answer = await restore(text)
            expect(answer.status).toBeGreaterThanOrEqual(400)
            expect([text, answer.status < 500]).toEqual([text, true])
            if (answer.status === 404) {
              tokens.add(JSON.stringify(answer.data))
            }
          }
        ),
        { numRuns: runs(300) }
      )
      expect(tokens.size).toBe(1)
    })
  })
})

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""))
}

/** What axios would take for another path, or no path at all. */
function safePath(text: string): string {
  return text.replace(/[^\x21-\x7e]|[?#\\]/g, "").replace(/\.\.?(?=\/|$)/g, "")
}

const noBigInt = (_: string, value: unknown) =>
  typeof value === "bigint" ? String(value) : value
