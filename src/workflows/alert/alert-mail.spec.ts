import { alertMail } from "./alert-mail"

const TEXT = {
  title: "Cart recovery: links lead nowhere",
  paragraphs: ['They lead to "http://localhost?a=1&b=2".', "Noticed <now>."],
}

describe("an alert's mail", () => {
  const mail = alertMail(TEXT, "Hazel\r\n& Birch")

  it("names the shop and the trouble on one line", () => {
    expect(mail.subject).toBe(
      "[Hazel & Birch] Cart recovery: links lead nowhere"
    )
  })

  it("says all in its text part", () => {
    for (const paragraph of TEXT.paragraphs) {
      expect(mail.text).toContain(paragraph)
    }
  })

  it("says the same in its HTML part, escaped", () => {
    expect(mail.html).toContain(
      "<p>They lead to &quot;http://localhost?a=1&amp;b=2&quot;.</p>"
    )
    expect(mail.html).toContain("Noticed &lt;now&gt;.")
  })
})
