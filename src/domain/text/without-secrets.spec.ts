import { withoutSecrets } from "./without-secrets"

describe("without secrets", () => {
  it.each([
    ["550 <ada@example.com>: no such user", "550 <…>: no such user"],
    [
      "Key (channel, address)=(email, a.b+c@x.co) exists",
      "Key (channel, address)=(email, …) exists",
    ],
    ["to=ada@example.com, relay=x", "to=…, relay=x"],
    ["\"ada@exämple.de\" und 'b@c.de'", "\"…\" und '…'"],
    [
      "GET https://x.test/recovery/r/AbCdEf_ghIjK-0123456789 failed",
      "GET https://x.test/recovery/r/… failed",
    ],
    ["nothing of the kind: 4.3.0", "nothing of the kind: 4.3.0"],
    ["/recovery/webhooks/postmark", "/recovery/webhooks/postmark"],
  ])("%s", (text, left) => {
    expect(withoutSecrets(text)).toBe(left)
  })
})
