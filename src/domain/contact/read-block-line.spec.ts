import { readHeader, WITHOUT_HEADER } from "./block-columns"
import { findDelimiter } from "./find-delimiter"
import { readBlockLine } from "./read-block-line"
import { reasonOfWords } from "./reason-of-words"

const HMAC = "ab".repeat(32)
const own = { usual: "unsubscribed" as const, secretKeys: ["k1"] }

const read = (header: string, line: string, delimiter = ",") =>
  readBlockLine(
    line.split(delimiter),
    readHeader(header.split(delimiter)) ?? WITHOUT_HEADER,
    own
  )

describe("a line of another tool's export", () => {
  it.each([
    ["one column", "email", "Ada@Example.com ", "unsubscribed"],
    [
      "Klaviyo, suppressed",
      "Email,Reason,Timestamp",
      "ada@example.com,HARD_BOUNCE,2023-02-21T20:07:38+00:00",
      "bounced",
    ],
    [
      "Klaviyo, suppressed by hand",
      "Email,Reason",
      "ada@example.com,USER_SUPPRESSED",
      "unsubscribed",
    ],
    [
      "Klaviyo, spam",
      "Email,Reason",
      "ada@example.com,SPAM_COMPLAINT",
      "complained",
    ],
    [
      "Klaviyo, profiles",
      "Email,First Name,Email Marketing Consent",
      "ada@example.com,Ada,UNSUBSCRIBED",
      "unsubscribed",
    ],
    [
      "Mailchimp, unsubscribed",
      "Email Address,First Name,UNSUB_TIME,UNSUB_REASON",
      "ada@example.com,Ada,2024-01-01 10:00:00,The emails are spam",
      "unsubscribed",
    ],
    [
      "Mailchimp, cleaned",
      "Email Address,CLEAN_TIME",
      "ada@example.com,2024-01-01 10:00:00",
      "bounced",
    ],
    [
      "Omnisend",
      "email,firstName,emailStatus",
      "ada@example.com,Ada,unsubscribed",
      "unsubscribed",
    ],
    [
      "SendGrid, bounces",
      "status,reason,email,created",
      "5.1.1,550 no such user,ada@example.com,1700000000",
      "bounced",
    ],
    [
      "SendGrid, invalid: a sentence, as the list is said to be",
      "reason,email,created",
      "Mail domain mentioned in email address is unknown,ada@example.com,1700000000",
      "unsubscribed",
    ],
    [
      "SendGrid, unsubscribes",
      "email,created",
      "ada@example.com,1700000000",
      "unsubscribed",
    ],
  ])("%s", (_, header, line, reason) => {
    expect(read(header, line)).toMatchObject({
      kind: "block",
      address: "ada@example.com",
      reason,
    })
  })

  it.each([
    "I use other software now",
    "Temporarily not interested",
    "Inbox too full, cleaning up",
    "400 emails a week are too many",
    "500 emails a week are too many",
    "4.5 stars, but no more mail",
    "not subscribed by me",
    "deferred to next year",
    "yes",
    "purple",
  ])("takes a person's reason for no more than that: %s", (reason) => {
    const line = ["ada@example.com", reason]
    const columns = readHeader(["Email", "Unsubscribe Reason"])!
    for (const usual of ["unsubscribed", "complained"] as const) {
      expect(readBlockLine(line, columns, { ...own, usual })).toMatchObject({
        kind: "block",
        reason: usual,
      })
    }
  })

  it.each([
    ["hardBounce", "bounced"],
    ["INVALID_EMAIL", "bounced"],
    ["Invalid email address", "bounced"],
    ["bounced", "bounced"],
    ["5.1.1 no such user", "bounced"],
    ["550 5.1.1 no such user", "bounced"],
    ["SpamComplaint", "complained"],
  ])("knows a tool's reason: %s", (reason, is) => {
    expect(read("email,reason", `ada@example.com,${reason}`)).toMatchObject({
      reason: is,
    })
  })

  it.each([
    ["Email,Email Marketing Consent", "ada@example.com,SUBSCRIBED"],
    ["Email,Email Marketing Consent", "ada@example.com,NEVER_SUBSCRIBED"],
    ["email,emailStatus", "ada@example.com,nonSubscribed"],
    ["email,reason", "ada@example.com,soft bounce"],
    ["email,reason", "ada@example.com,421 4.7.0 later"],
    ["email,type", "ada@example.com,Active"],
    ["status,reason,email", "4.2.2,452 mailbox full,ada@example.com"],
  ])("blocks nobody who may be written to: %s / %s", (header, line) => {
    expect(read(header, line)).toEqual({ kind: "not_blocked" })
  })

  it("says what it cannot read, rather than guess", () => {
    expect(read("email", "ada at example")).toMatchObject({ why: "no_address" })
    expect(read("email,status", "ada@example.com,purple")).toMatchObject({
      why: "unknown_status",
      text: "purple",
    })
    expect(read("email,channel", "ada@example.com,fax")).toMatchObject({
      why: "unknown_channel",
    })
    const swallowed = ["ada@example.com", "bounce\nbob@example.com,bounce"]
    expect(
      readBlockLine(swallowed, readHeader(["email", "reason"])!, own)
    ).toMatchObject({ why: "open_quote" })
  })

  it("without a header: the first address of each line", () => {
    expect(read("12,ada@example.com", "12,ada@example.com")).toMatchObject({
      address: "ada@example.com",
    })
  })

  it("of our own export: by HMAC, and only of a secret that is ours", () => {
    const header = "email,hmac,channel,reason,blocked_at,secret"
    expect(
      read(header, `,${HMAC},sms,complained,2024-01-01T10:00:00Z,k1`)
    ).toEqual({
      kind: "block",
      channel: "sms",
      address: null,
      address_hash: HMAC,
      reason: "complained",
      at: new Date("2024-01-01T10:00:00Z"),
    })
    expect(read(header, `,${HMAC},email,bounced,,k2`)).toMatchObject({
      why: "other_secret",
    })
    expect(read(header, "'=x@example.com,,,,,")).toMatchObject({
      address: "=x@example.com",
    })
  })

  it.each([
    ["1700000000", "2023-11-14T22:13:20.000Z"],
    ["1700000000000", "2023-11-14T22:13:20.000Z"],
    ["2024-01-01 10:00:00", "2024-01-01T10:00:00.000Z"],
    ["2024-01-01", "2024-01-01T00:00:00.000Z"],
  ])("knows when: %s", (at, iso) => {
    expect(read("email,created", `ada@example.com,${at}`)).toMatchObject({
      at: new Date(iso),
    })
  })
})

it.each([
  ["email,reason", ","],
  ["email;reason,more;x", ";"],
  ["email\treason", "\t"],
  ['"a;b;c",email', ","],
  ["sep=;", ";"],
  ["email", ","],
])("%j is parted by %j", (line, delimiter) => {
  expect(findDelimiter(line)).toBe(delimiter)
})

it("knows no word that nobody has told it", () => {
  expect(reasonOfWords("purple")).toBeNull()
})
