import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"
import { SmtpNotificationService } from "../smtp-notification-service"
import type { SmtpOptions } from "../smtp-options"

export const MAIL = {
  to: "anna@shopper.example",
  channel: "email",
  template: "cart-recovery",
  content: { subject: "Your cart", html: "<p>Hällo</p>", text: "Hällo" },
}

const cleanUp: (() => unknown)[] = []

/** Ends what a test has started, the latest first. */
export async function stopServers(): Promise<void> {
  for (const stop of cleanUp.splice(0).reverse()) {
    await stop()
  }
}

export function serviceFor(
  port: number,
  options: Partial<SmtpOptions> = {}
): SmtpNotificationService {
  const service = new SmtpNotificationService(
    {},
    {
      host: "127.0.0.1",
      port,
      from: "Shop <hello@shop.example>",
      timeouts: { connection: 500, greeting: 500, socket: 500 },
      ...options,
    }
  )
  cleanUp.push(() => service.close())
  return service
}

export async function withServer({
  options,
  ...server
}: SMTPServerOptions & { options?: Partial<SmtpOptions> } = {}) {
  const received: string[] = []
  const recipients: string[][] = []
  let connections = 0
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onConnect: (_, callback) => {
      connections += 1
      callback()
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        received.push(Buffer.concat(chunks).toString())
        recipients.push(session.envelope.rcptTo.map(({ address }) => address))
        callback()
      })
    },
    ...server,
  })
  smtp.on("error", () => undefined)
  const { port } = await listen(smtp.server, () => smtp.close())
  const service = serviceFor(port, options)
  return { service, received, recipients, connections: () => connections }
}

export async function withRawServer(
  onSocket: (socket: Socket) => void,
  timeouts: SmtpOptions["timeouts"] = {
    connection: 300,
    greeting: 300,
    socket: 300,
  }
): Promise<SmtpNotificationService> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined))
    onSocket(socket)
  })
  const { port } = await listen(server)
  cleanUp.push(() => sockets.forEach((socket) => socket.destroy()))
  return serviceFor(port, { timeouts })
}

/** A server that answers line by line; null is silence. */
export function speak(
  socket: Socket,
  answer: (line: string) => string | null
): void {
  socket.write("220 ready\r\n")
  let rest = ""
  let inData = false
  socket.on("data", (chunk) => {
    const lines = (rest + String(chunk)).split("\r\n")
    rest = lines.pop() ?? ""
    for (const line of lines) {
      if (inData && line !== ".") {
        continue
      }
      const reply = answer(line)
      inData = reply?.startsWith("354") ?? false
      if (reply) {
        socket.write(`${reply}\r\n`)
      }
    }
  })
}

export async function listen(
  server: Server | SMTPServer["server"],
  close: () => unknown = () => server.close()
): Promise<{ port: number; stop: () => Promise<void> }> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  const stop = async () => {
    close()
  }
  cleanUp.push(stop)
  return { port: (server.address() as AddressInfo).port, stop }
}
