import {
  normalizeEmail,
  normalizeGoogleEmail,
  normalizeMetaEmail,
  normalizePinterestEmail,
  normalizeRedditEmail,
} from "./normalize-email"

describe("an email as most networks want it", () => {
  it.each([
    [" Mike.Smith@Example.com ", "mike.smith@example.com"],
    ["person@email.com\u00a0", "person@email.com"],
    ["Jörg@MÜNCHEN.de", "jörg@münchen.de"],
    ["用户@例え.jp", "用户@例え.jp"],
  ])("%j is %j", (input, email) => {
    expect(normalizeEmail(input)).toBe(email)
  })

  it.each([
    "",
    "quinn",
    "@example.com",
    "a@",
    "a@b",
    "a@.b",
    "a@b.",
    "a@b@c.de",
    "a b@c.de",
    "a\u200b@c.de",
    "a\u202e@c.de",
    "a\ud800@c.de",
    "a\0@c.de",
    "a,b@c.de",
    'a"@c.de',
    "<a@c.de>",
    `${"a".repeat(10_000)}@c.de`,
  ])("%j is none", (input) => expect(normalizeEmail(input)).toBeNull())
})

describe("an email as Google wants it", () => {
  it.each([
    ["QuinnY@EXAMPLE.com", "quinny@example.com"],
    ["Jefferson.Loves.hiking@gmail.com", "jeffersonloveshiking@gmail.com"],
    [
      "Cloudy.SanFrancisco+shopping@googlemail.com",
      "cloudysanfrancisco@googlemail.com",
    ],
    ["user.name+NYC@Example.com", "user.name+nyc@example.com"],
    ["a.b@notgmail.com", "a.b@notgmail.com"],
    ["a.b@gmail.com.example", "a.b@gmail.com.example"],
    ["quinn", null],
    [" ...@gmail.com", null],
    ["+tag@gmail.com", null],
    ["a @gmail.com", null],
  ])("%j is %j", (input, email) => {
    expect(normalizeGoogleEmail(input)).toBe(email)
  })
})

describe("an email as Meta wants it", () => {
  it.each([
    "user.name+tag@domain.co.uk",
    "user_name@example.com",
    "test'name@example.com",
    "test#name@example.com",
    "test`name@example.com",
    "test{name@example.com",
    "test!#$%&'*+/=?^`{|}~-@example.com",
    "test@subdomain.example.museum",
    `${"a".repeat(50)}@${"b".repeat(50)}.com`,
    "x@y.co",
    "1@2.io",
    "test@1a2b3c.net",
    "user-name@example-domain.com",
  ])("%j is one", (input) => {
    expect(normalizeMetaEmail(`\t${input.toUpperCase()}\r\n`)).toBe(input)
  })

  it.each([
    "invalid-email",
    "test..test@example.com",
    "test@example",
    "test@example.",
    "test@exam ple.com",
    "test@.example.com",
    "test@example..com",
    ".test@example.com",
    "test.@example.com",
    "test@example.com.",
    "test@example[.com",
    "test@example(.com",
    "test:@example.com",
    "test\\@example.com",
    "user@example_domain.com",
    "müller@example.com",
  ])("%j is none", (input) => expect(normalizeMetaEmail(input)).toBeNull())
})

describe("an email with its variants taken away", () => {
  it.each([
    ["first.last+x@anywhere.example", "firstlast@anywhere.example"],
    ["a@b+c.de", "a@b+c.de"],
    ["+x@shop.io", null],
    ["...@shop.io", null],
  ])("at every domain for Reddit: %j is %j", (input, email) => {
    expect(normalizeRedditEmail(input)).toBe(email)
  })

  it("loses the spaces inside for Pinterest", () => {
    expect(normalizePinterestEmail(" foo\tBar @x.com")).toBe("foobar@x.com")
    expect(normalizePinterestEmail("no address")).toBeNull()
  })
})
