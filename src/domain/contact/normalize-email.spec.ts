import { normalizeEmail } from "./normalize-email"

describe("an email address", () => {
  it.each([
    [" Jane.Doe+Shop@Gmail.COM ", "jane.doe+shop@gmail.com"],
    ["öl@müller.de", "öl@müller.de"],
    [
      "o'neil_{x}!#$%&*=?^`|~/@sub.b-c.co.uk",
      "o'neil_{x}!#$%&*=?^`|~/@sub.b-c.co.uk",
    ],
  ])("%j is kept as %j", (raw, email) => {
    expect(normalizeEmail(raw)).toBe(email)
  })

  it.each([
    null,
    undefined,
    "",
    "jane",
    "jane@",
    "@b.co",
    "jane@localhost",
    "a@b@c.de",
    "a b@c.de",
    "a@c.de\r\nBcc: x@y.zz",
    "mailto:jane@b.co",
    "jane@shop..com",
    "jane@.com",
    "jane@b.co,",
    "<jane@b.co>",
    `${"a".repeat(65)}@b.co`,
    `a@${"b".repeat(260)}.co`,
  ])("%j is none", (raw) => {
    expect(normalizeEmail(raw)).toBeNull()
  })
})
