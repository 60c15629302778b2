import { mailHead } from "./mail-head"

const sender = {
  name: "Hazel & Birch",
  email: "hello@hazel.example",
  replyTo: "help@hazel.example",
  unsubscribeMailto: "stop@hazel.example",
}
const URL = "https://api.hazel.example/recovery/u/token"
const stream = {
  sequenceId: "rseq_01JABC",
  stepId: "rstp_01JDEF",
  position: 1,
  store: null,
}

describe("a message's head", () => {
  it("is complete", () => {
    const { from, headers } = mailHead(sender, "rtch_1", URL, stream)
    expect(from).toBe('"Hazel & Birch" <hello@hazel.example>')
    expect(headers).toEqual({
      "Message-ID": "<rtch_1@hazel.example>",
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "List-Unsubscribe": `<${URL}>, <mailto:stop@hazel.example?subject=unsubscribe>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Feedback-ID": expect.stringMatching(
        /^step-1-\w+:sequence-\w+:store-own:recovery-[0-9a-f]{6}$/
      ) as string,
      "Reply-To": "help@hazel.example",
    })
  })

  it("lets nobody write another header, whatever the options hold", () => {
    const evil = "x\r\nBcc: all@example.com\n\u2028y"
    const { from, headers } = mailHead(
      {
        name: `"${evil}\\`,
        email: `a@b.example${evil}`,
        replyTo: evil,
        unsubscribeMailto: evil,
      },
      `rtch_1${evil}`,
      `https://b.example/${evil}`,
      { ...stream, store: evil, stepId: evil, sequenceId: evil }
    )
    for (const value of [from, ...Object.values(headers)]) {
      expect(value).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    }
    expect(Object.keys(headers)).toHaveLength(7)
  })
})
