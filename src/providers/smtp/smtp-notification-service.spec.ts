import { MAIL, stopServers, withServer } from "./__tests__/test-servers"
import provider from "./index"
import { SmtpNotificationService } from "./smtp-notification-service"

afterEach(stopServers)

describe("the smtp provider against a real server", () => {
  it("is one that Medusa can load", () => {
    expect(provider.services).toEqual([SmtpNotificationService])
    expect(SmtpNotificationService.identifier).toBe("smtp")
    expect(() =>
      SmtpNotificationService.validateOptions({ url: "smtp://localhost" })
    ).toThrow(/"from"/)
  })

  it("delivers both parts, the headers and the attachments", async () => {
    const { service, received } = await withServer()
    const { id } = await service.send({
      ...MAIL,
      from: "Nordlicht <shop@nordlicht.example>",
      content: {
        ...MAIL.content,
        headers: {
          "List-Unsubscribe": "<https://shop.example/u/1>",
          "Message-ID": "touch.1@shop.example",
          "Reply-To": "help@nordlicht.example",
        },
      } as never,
      provider_data: { headers: { "X-Campaign": "reminder" } },
      attachments: [
        {
          content: Buffer.from("hello").toString("base64"),
          filename: "hello.txt",
          content_type: "text/plain",
        },
      ],
    })
    const [mail = ""] = received
    expect(id).toBe("<touch.1@shop.example>")
    expect(mail).toContain("From: Nordlicht <shop@nordlicht.example>")
    expect(mail).toContain("To: anna@shopper.example")
    expect(mail).toContain("Reply-To: help@nordlicht.example")
    expect(mail).toContain("Message-ID: <touch.1@shop.example>")
    expect(mail).toContain("List-Unsubscribe: <https://shop.example/u/1>")
    expect(mail).toContain("X-Campaign: reminder")
    expect(mail).toMatch(/text\/plain[^]*H=C3=A4llo[^]*text\/html/)
    expect(mail).toContain("filename=hello.txt")
    expect(mail).toContain("aGVsbG8=")
  })

  it("stops header injection in every value", async () => {
    const { service, received, recipients } = await withServer()
    await service.send({
      ...MAIL,
      from: "shop@nordlicht.example\r\nBcc: one@evil.example",
      content: {
        ...MAIL.content,
        subject: "Hello\r\nBcc: two@evil.example",
        headers: { "X-One": "1\r\nBcc: three@evil.example" },
      } as never,
    })
    expect(received[0]).not.toMatch(/^Bcc:/im)
    expect(recipients).toEqual([["anna@shopper.example"]])
  })

  it("never makes two recipients of one", async () => {
    const { service, recipients } = await withServer()
    const to = "anna@shopper.example, two@evil.example"
    await service.send({ ...MAIL, to }).catch(() => undefined)
    expect(recipients.flat()).not.toContain("two@evil.example")
  })

  it("sends many mails over few connections", async () => {
    const { service, received, connections } = await withServer({
      options: { pool: { maxConnections: 2 } },
    })
    await Promise.all(Array.from({ length: 12 }, () => service.send(MAIL)))
    expect(received).toHaveLength(12)
    expect(connections()).toBeLessThanOrEqual(2)
  })

  it("says what to do when there is no content", async () => {
    const { service } = await withServer()
    await expect(service.send({ ...MAIL, content: null })).rejects.toThrow(
      /"cart-recovery" has no content: pass content.subject and content.html/
    )
  })
})
