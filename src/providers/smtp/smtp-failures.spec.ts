import { createServer, type Socket } from "node:net"
import { parseDeliveryError } from "../delivery-error"
import {
  listen,
  MAIL,
  serviceFor,
  speak,
  stopServers,
  withRawServer,
  withServer,
} from "./__tests__/test-servers"
import type { SmtpNotificationService } from "./smtp-notification-service"

afterEach(stopServers)

describe("a failed delivery", () => {
  it("is refused when the server says no to the recipient", async () => {
    const { service } = await withServer({
      onRcptTo: (_, __, callback) => callback(smtpError(550, "No such user")),
    })
    const message = await failureOf(service)
    expect(parseDeliveryError(message)).toBe("refused")
    expect(message).toContain("550 No such user")
  })

  it("is refused when the server says no to the message", async () => {
    const { service } = await withServer({
      onData: (stream, _, callback) => {
        stream.resume().on("end", () => callback(smtpError(554, "Is spam")))
      },
    })
    expect(parseDeliveryError(await failureOf(service))).toBe("refused")
  })

  it.each([
    ["recipient", { onRcptTo: answerLater }],
    ["sender", { onMailFrom: answerLater }],
  ])("is temporary when the server says later to the %s", async (_, server) => {
    const { service } = await withServer(server)
    const message = await failureOf(service)
    expect(parseDeliveryError(message)).toBe("temporary")
    expect(message).toContain("451 Later")
  })

  it("is temporary when the login is refused", async () => {
    const { service } = await withServer({
      authOptional: false,
      disabledCommands: ["STARTTLS"],
      onAuth: (_, __, callback) => callback(smtpError(535, "Wrong password")),
      options: { auth: { user: "shop", pass: "secret" } },
    })
    const message = await failureOf(service)
    expect(parseDeliveryError(message)).toBe("temporary")
    expect(message).not.toContain("secret")
  })

  it("is temporary when nobody answers the port", async () => {
    const { port, stop } = await listen(createServer())
    await stop()
    expect(parseDeliveryError(await failureOf(serviceFor(port)))).toBe(
      "temporary"
    )
  })

  it("is temporary when the server never greets", async () => {
    const service = await withRawServer(() => undefined)
    expect(parseDeliveryError(await failureOf(service))).toBe("temporary")
  })

  it("is temporary when the server hangs before the message", async () => {
    const service = await withRawServer((socket) => {
      speak(socket, (line) => (line.startsWith("MAIL") ? null : "250 ok"))
    })
    expect(parseDeliveryError(await failureOf(service))).toBe("temporary")
  })

  it("is temporary when the server drops every connection", async () => {
    const service = await withRawServer((socket) => socket.end())
    expect(parseDeliveryError(await failureOf(service))).toBe("temporary")
  })

  it.each([
    ["drops the connection", (socket: Socket) => socket.destroy()],
    ["closes the connection", (socket: Socket) => socket.end()],
    ["falls silent", () => undefined],
  ])(
    "is ambiguous when the server has the message and %s, and is not tried again",
    async (_, then) => {
      let taken = 0
      const service = await withRawServer((socket) => {
        speak(socket, (line) => {
          if (line === ".") {
            taken += 1
            then(socket)
            return null
          }
          return line === "DATA" ? "354 go on" : "250 ok"
        })
      })
      expect(parseDeliveryError(await failureOf(service))).toBe("ambiguous")
      await new Promise((resolve) => setTimeout(resolve, 400))
      expect(taken).toBe(1)
    }
  )

  it("comes in time even when the server trickles its answer", async () => {
    const service = await withRawServer(
      (socket) => {
        const timer = setInterval(() => socket.write("220-wait\r\n"), 50)
        socket.on("close", () => clearInterval(timer))
      },
      { socket: 5_000, greeting: 5_000, send: 400 }
    )
    const start = Date.now()
    expect(parseDeliveryError(await failureOf(service))).toBe("temporary")
    expect(Date.now() - start).toBeLessThan(3_000)
  })
})

function answerLater(
  _address: unknown,
  _session: unknown,
  callback: (error: Error) => void
): void {
  callback(smtpError(451, "Later"))
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

async function failureOf(service: SmtpNotificationService): Promise<string> {
  const error = await service.send(MAIL).then(
    () => new Error("was delivered"),
    (failure: Error) => failure
  )
  return `Failed to send notification with id noti_1:\n${error.message}`
}
