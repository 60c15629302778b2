import { parseSmtpOptions } from "./smtp-options"

const from = "Shop <hello@shop.example>"
const url = "smtp://localhost:1025"

describe("the smtp provider's options", () => {
  it("fill in timeouts and a pool that keep a bad server from hanging us", () => {
    expect(parseSmtpOptions({ channels: ["email"], url, from })).toMatchObject({
      pool: { maxConnections: 5, maxMessages: 100, idleTimeout: 30_000 },
      timeouts: {
        connection: 10_000,
        greeting: 10_000,
        socket: 30_000,
        send: 45_000,
      },
    })
  })

  it("take a port that comes as text from the environment", () => {
    expect(parseSmtpOptions({ host: "mx", port: "587", from }).port).toBe(587)
  })

  it.each([
    "smtp://shop:p%23ss@mx:587",
    "smtps://me%40shop.example:a%2Fb%25@mx",
    "smtp://me@shop.example:secret@mx",
    "smtp://[::1]:25",
    "smtp://mx:25/?ignoreTLS=true",
  ])("take the address %s", (address) => {
    expect(parseSmtpOptions({ url: address, from }).url).toBe(address)
  })

  it.each<[Record<string, unknown>, RegExp]>([
    [{ url }, /"from" must be an address like/],
    [{ url, from: "nobody" }, /"from" must be an address like/],
    [{ url, from: "a@b.example\r\nBcc: c@d.example" }, /"from" must be/],
    [{ from }, /needs either the option "url".* or "host"/],
    [{ from, url, host: "mx" }, /needs either the option "url"/],
    [{ from, url: "http://x" }, /"url" must look like "smtp:/],
    [{ from, url: "smtp://shop:p#ss@mx" }, /"url" .*percent-encode.*"auth"/],
    [{ from, url: "smtp://shop:12#ss@mx" }, /"url" .*percent-encode/],
    [{ from, url: "smtp://shop:p/ss@mx" }, /"url" .*percent-encode/],
    [{ from, url: "smtp://shop:p?ss@mx:25" }, /"url" .*percent-encode/],
    [{ from, url: "smtp://sh/op:x@mx" }, /"url" .*percent-encode/],
    [{ from, url: "smtp://shop:50%@mx" }, /"url" .*percent-encode/],
    [{ from, url: "smtp://mx:port" }, /"url" must look like "smtp:/],
    [{ from, url: "smtp://mx/inbox" }, /"url" must look like "smtp:/],
    [{ from, url: "smtp://mx#top" }, /"url" must look like "smtp:/],
    [{ from, host: "mx", port: "smtp" }, /"port" must be a whole number/],
    [{ from, url, tiemouts: {} }, /has no option "tiemouts": remove it/],
    [{ from, url, pool: { max: 1 } }, /has no option "pool.max"/],
    [{ from, url, timeouts: { socket: 0 } }, /"timeouts.socket" must be a pos/],
    [
      { from, url, timeouts: { socket: "1h" } },
      /"timeouts.socket" must be a n/,
    ],
    [{ from, host: "mx", auth: { user: "me" } }, /"auth.pass"/],
    [{ from, host: "mx", secure: "yes" }, /"secure" must be true or false/],
  ])("refuse %j with one sentence that says what to write", (options, says) => {
    expect(() => parseSmtpOptions(options)).toThrow(says)
    expect(() => parseSmtpOptions(options)).toThrow(
      /^The smtp notification provider [^\n]+\.$/
    )
  })
})
