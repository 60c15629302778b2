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
  it("is for want of a mailbox when the server knows no such recipient", async () => {
    const { service } = await withServer({
      onRcptTo: (_, __, callback) => callback(smtpError(550, "No such user")),
    })
    const message = await failureOf(service)
    expect(parseDeliveryError(message)).toBe("no_mailbox")
    expect(message).toContain("550 No such user")
  })

  it("is refused when the server says no to the message", async () => {
    const { service } = await withServer({
      onData: (stream, _, callback) => {
        stream.resume().on("end", () => callback(smtpError(554, "5.6.0 No")))
      },
    })
    expect(parseDeliveryError(await failureOf(service))).toBe("refused")
  })

  it("is the sender's when the server has its daily fill of them", async () => {
    const { service } = await withServer({
      onData: (stream, _, callback) => {
        const error = smtpError(550, "5.4.5 Daily limit exceeded")
        stream.resume().on("end", () => callback(error))
      },
    })
    expect(parseDeliveryError(await failureOf(service))).toBe("sender")
  })

  it.each([
    ["recipient", { onRcptTo: answerLater }, "temporary"],
    ["sender", { onMailFrom: answerLater }, "unavailable"],
  ])(
    "is for now when the server says later to the %s",
    async (_, server, kind) => {
      const { service } = await withServer(server)
      const message = await failureOf(service)
      expect(parseDeliveryError(message)).toBe(kind)
      expect(message).toContain("451 Later")
    }
  )

  it("is the sender's when the login is refused", async () => {
    const { service } = await withServer({
      authOptional: false,
      disabledCommands: ["STARTTLS"],
      onAuth: (_, __, callback) => callback(smtpError(535, "Wrong password")),
      options: { auth: { user: "shop", pass: "secret" } },
    })
    const message = await failureOf(service)
    expect(parseDeliveryError(message)).toBe("sender")
    expect(message).not.toContain("secret")
  })

  it("finds the server unavailable when nobody answers the port", async () => {
    const { port, stop } = await listen(createServer())
    await stop()
    expect(parseDeliveryError(await failureOf(serviceFor(port)))).toBe(
      "unavailable"
    )
  })

  it("finds the server unavailable when the server never greets", async () => {
    const service = await withRawServer(() => undefined)
    expect(parseDeliveryError(await failureOf(service))).toBe("unavailable")
  })

  it("finds the server unavailable when the server hangs before the message", async () => {
    const service = await withRawServer((socket) => {
      speak(socket, (line) => (line.startsWith("MAIL") ? null : "250 ok"))
    })
    expect(parseDeliveryError(await failureOf(service))).toBe("unavailable")
  })

  it("finds the server unavailable when the server drops every connection", async () => {
    const service = await withRawServer((socket) => socket.end())
    expect(parseDeliveryError(await failureOf(service))).toBe("unavailable")
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
    expect(parseDeliveryError(await failureOf(service))).toBe("unavailable")
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
