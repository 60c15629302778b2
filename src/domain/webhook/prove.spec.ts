import { createHash, createHmac, generateKeyPairSync, sign } from "node:crypto"

import { proveMailgun } from "./prove-mailgun"
import { proveResend } from "./prove-resend"
import { proveSecret } from "./prove-secret"
import { proveSendgrid } from "./prove-sendgrid"
import {
  isSnsAddress,
  isSnsCertificate,
  proveSns,
  signedText,
} from "./prove-sns"
import { proveTwilio } from "./prove-twilio"

const NOW = new Date("2026-03-01T12:00:00Z")
const at = (minutes: number) => String(NOW.getTime() / 1_000 + minutes * 60)

const call = (raw: string, headers: Record<string, string>) => ({
  raw: Buffer.from(raw),
  header: (name: string) => headers[name] ?? null,
})

describe("SendGrid's signature", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", {
    namedCurve: "prime256v1",
  })
  const key = publicKey
    .export({ format: "der", type: "spki" })
    .toString("base64")
  const signed = (body: string, timestamp = at(0)) =>
    call(body, {
      "x-twilio-email-event-webhook-timestamp": timestamp,
      "x-twilio-email-event-webhook-signature": sign(
        "sha256",
        Buffer.from(timestamp + body),
        privateKey
      ).toString("base64"),
    })

  it("is over the very bytes, the line's end included", () => {
    expect(proveSendgrid(signed("[]\r\n"), key, NOW)).toEqual({ repeat: null })
    const { header } = signed("[]\r\n")
    expect(proveSendgrid({ raw: Buffer.from("[]"), header }, key, NOW)).toEqual(
      { doubt: "forged" }
    )
  })

  it("is of now, by a key that may be PEM", () => {
    const pem = publicKey.export({ format: "pem", type: "spki" }).toString()
    expect(proveSendgrid(signed("[]", at(-9)), pem, NOW)).toEqual({
      repeat: null,
    })
    expect(proveSendgrid(signed("[]", at(-11)), pem, NOW)).toEqual({
      doubt: "stale",
    })
    expect(proveSendgrid(signed("[]"), "no key", NOW)).toEqual({
      doubt: "forged",
    })
    expect(proveSendgrid(call("[]", {}), key, NOW)).toEqual({
      doubt: "unproved",
    })
  })
})

describe("Resend's signature", () => {
  // The example of the Standard Webhooks' own tests.
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
  const then = new Date(1_614_265_330_000)
  const example = (signature: string) =>
    call('{"test": 2432232314}', {
      "svix-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "svix-timestamp": "1614265330",
      "svix-signature": signature,
    })
  const good = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="

  it("may be one of several, and a secret may lack its prefix", () => {
    for (const key of [secret, secret.slice(6)]) {
      expect(
        proveResend(example(`v1,AAAA v2,BBBB ${good}`), key, then)
      ).toEqual({
        repeat: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      })
    }
  })

  it("counts in version 1 only, and for five minutes both ways", () => {
    expect(
      proveResend(example(good.replace("v1", "v2")), secret, then)
    ).toEqual({ doubt: "forged" })
    for (const minutes of [-6, 6]) {
      const other = new Date(then.getTime() + minutes * 60_000)
      expect(proveResend(example(good), secret, other)).toEqual({
        doubt: "stale",
      })
    }
  })
})

describe("Mailgun's signature", () => {
  const body = (timestamp: string, key = "key") => ({
    signature: {
      timestamp,
      token: "t1",
      signature: createHmac("sha256", key)
        .update(`${timestamp}t1`)
        .digest("hex"),
    },
  })

  it("names its token, which counts once", () => {
    expect(proveMailgun(body(at(0)), "key", NOW)).toEqual({
      repeat: "token:t1",
    })
  })

  it("is refused when it is old, of another key, or not there", () => {
    expect(proveMailgun(body(at(-11)), "key", NOW)).toEqual({ doubt: "stale" })
    expect(proveMailgun(body(at(0), "other"), "key", NOW)).toEqual({
      doubt: "forged",
    })
    expect(proveMailgun({ signature: [] }, "key", NOW)).toEqual({
      doubt: "unproved",
    })
    expect(proveMailgun(undefined, "key", NOW)).toEqual({ doubt: "unproved" })
  })
})

describe("Amazon SNS's signature", () => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
  })
  const pem = publicKey.export({ format: "pem", type: "spki" }).toString()
  const topic = "arn:aws:sns:eu-central-1:123456789012:ses"
  const message = (over: object = {}, version = "2") => {
    const fields = {
      Type: "Notification",
      MessageId: "1",
      TopicArn: topic,
      Message: "{}",
      Timestamp: NOW.toISOString(),
      SignatureVersion: version,
      ...over,
    }
    const algorithm = version === "1" ? "sha1" : "sha256"
    return {
      ...fields,
      Signature: sign(
        algorithm,
        Buffer.from(signedText(fields) ?? ""),
        privateKey
      ).toString("base64"),
    }
  }

  it("comes in two versions, with and without a subject", () => {
    for (const signed of [
      message(),
      message({}, "1"),
      message({ Subject: "Events" }),
    ]) {
      expect(proveSns(signed, pem, [topic], NOW)).toEqual({ repeat: null })
    }
  })

  it("is believed of the store's own topics only, unchanged, and for a day", () => {
    expect(proveSns(message(), pem, ["arn:other"], NOW)).toEqual({
      doubt: "forged",
    })
    expect(
      proveSns({ ...message(), Message: "[]" }, pem, [topic], NOW)
    ).toEqual({ doubt: "forged" })
    expect(
      proveSns(
        message({ Timestamp: "2026-02-27T00:00:00Z" }),
        pem,
        [topic],
        NOW
      )
    ).toEqual({ doubt: "stale" })
    expect(proveSns(message({ Type: "Other" }), pem, [topic], NOW)).toEqual({
      doubt: "unproved",
    })
    expect(
      proveSns({ ...message(), SignatureVersion: "3" }, pem, [topic], NOW)
    ).toEqual({ doubt: "unproved" })
  })

  it("is checked by certificates of SNS's own servers only", () => {
    for (const good of [
      "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-12345abcde.pem",
      "https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-x.pem",
    ]) {
      expect(isSnsCertificate(good)).toBe(true)
    }
    for (const bad of [
      "http://sns.us-east-1.amazonaws.com/x.pem",
      "https://sns.us-east-1.amazonaws.com.evil.com/x.pem",
      "https://evil.com/sns.us-east-1.amazonaws.com.pem",
      "https://s3.amazonaws.com/bucket/x.pem",
      "https://sns.us-east-1.amazonaws.com@evil.com/x.pem",
      "https://sns.us-east-1.amazonaws.com:8443/x.pem",
      "https://sns.us-east-1.amazonaws.com/x.txt",
      null,
      7,
    ]) {
      expect(isSnsCertificate(bad)).toBe(false)
    }
    expect(isSnsAddress("https://sns.us-east-1.amazonaws.com/?Action=x")).toBe(
      true
    )
  })
})

describe("Twilio's signature", () => {
  // The example of Twilio's own tests.
  const authToken = "12345"
  const url = "https://mycompany.com/myapp.php?foo=1&bar=2"
  const form = {
    CallSid: "CA1234567890ABCDE",
    Caller: "+14158675309",
    Digits: "1234",
    From: "+14158675309",
    To: "+18005551212",
  }
  const signed = call("", {
    "x-twilio-signature": "RSOYDt4T1cUTdK1PDd93/VVr8B8=",
  })

  it("fits the address with and without its port", () => {
    for (const called of [url, url.replace(".com/", ".com:443/")]) {
      expect(proveTwilio(signed, { url: called, form, authToken })).toEqual({
        repeat: null,
      })
    }
  })

  it("does not fit another form, another token, or none", () => {
    expect(
      proveTwilio(signed, { url, form: { ...form, To: "+1" }, authToken })
    ).toEqual({ doubt: "forged" })
    expect(proveTwilio(signed, { url, form, authToken: "1" })).toEqual({
      doubt: "forged",
    })
    expect(proveTwilio(call("", {}), { url, form, authToken })).toEqual({
      doubt: "unproved",
    })
  })

  it("is over the body's digest where the body is no form", () => {
    const raw = '{"a":1}'
    const digest = createHash("sha256").update(raw).digest("hex")
    const address = `https://shop.example/x?bodySHA256=${digest}`
    const signature = createHmac("sha1", authToken)
      .update(address)
      .digest("base64")
    const given = (body: string) =>
      proveTwilio(call(body, { "x-twilio-signature": signature }), {
        url: address,
        form: {},
        authToken,
      })
    expect(given(raw)).toEqual({ repeat: null })
    expect(given("{}")).toEqual({ doubt: "forged" })
  })
})

describe("a secret in the address", () => {
  const basic = (login: string) =>
    call("", {
      authorization: `Basic ${Buffer.from(login).toString("base64")}`,
    })

  it("comes as a password or a bearer token, and may be an earlier one", () => {
    expect(proveSecret(basic("recovery:new"), ["new", "old"])).toEqual({
      repeat: null,
    })
    expect(proveSecret(basic("x:old"), ["new", "old"])).toEqual({
      repeat: null,
    })
    expect(
      proveSecret(call("", { authorization: "bearer new" }), ["new"])
    ).toEqual({ repeat: null })
  })

  it("is refused when it is another, or none", () => {
    for (const login of ["recovery:", "recovery:ne", "new"]) {
      expect(proveSecret(basic(login), ["newer"])).toEqual({ doubt: "forged" })
    }
    expect(proveSecret(call("", {}), ["new"])).toEqual({ doubt: "unproved" })
    expect(
      proveSecret(call("", { authorization: "Digest x" }), ["new"])
    ).toEqual({ doubt: "unproved" })
  })
})
