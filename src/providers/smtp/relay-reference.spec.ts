import { readReference } from "../../domain/webhook/our-reference"
import { relayReference } from "./relay-reference"

const KEY = "rtch_01HZX:2"

describe("relayReference", () => {
  it.each([
    ["smtp.sendgrid.net", "X-SMTPAPI", /"unique_args":\{"recovery_attempt"/],
    ["smtp.eu.mailgun.org", "X-Mailgun-Variables", /recovery_attempt/],
    [
      "email-smtp.eu-central-1.amazonaws.com",
      "X-SES-MESSAGE-TAGS",
      /^recovery_attempt=[\w-]+$/,
    ],
    ["smtp.postmarkapp.com", "X-PM-Metadata-recovery_attempt", /^rtch/],
    ["smtp-relay.brevo.com", "X-Mailin-custom", /^rtch/],
    ["in-v3.mailjet.com", "X-MJ-CustomID", /^rtch/],
    ["SMTP.SPARKPOSTMAIL.COM.", "X-MSYS-API", /"metadata"/],
  ])("gives %s our reference in %s", (host, header, form) => {
    const headers = relayReference(host, KEY)
    expect(Object.keys(headers)).toEqual([header])
    expect(headers[header]).toMatch(form)
    const [reference] = /rtch_[\w-]+/.exec(headers[header]!)!
    expect(readReference(reference)).toBe(KEY)
  })

  it.each(["localhost", "mail.shop.example", "notsendgrid.net.example.com"])(
    "tells %s nothing",
    (host) => {
      expect(relayReference(host, KEY)).toEqual({})
    }
  )

  it("says nothing of notifications that are none of ours", () => {
    for (const key of [undefined, null, 7, "order-placed:1", "rtch_1"]) {
      expect(relayReference("smtp.sendgrid.net", key)).toEqual({})
    }
  })
})
