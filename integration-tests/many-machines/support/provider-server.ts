import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as wait } from "node:timers/promises"

const TAKES_MS = 20

type Message = { key: string; machine: string }

/** An email provider that writes down what it accepts, and from whom. */
export class ProviderServer {
  url = ""

  /** Machines by touch: one entry for each time it was accepted. */
  readonly accepted = new Map<string, string[]>()

  /** Called at each acceptance, before it is answered. */
  onAccept: (machine: string) => void = () => {}

  private server: Server | undefined

  async start(): Promise<void> {
    const server = createServer(async (request, response) => {
      let text = ""
      for await (const chunk of request) {
        text += chunk
      }
      await wait(TAKES_MS)
      this.accept(JSON.parse(text))
      response.end()
    })
    // A machine that is slow would write into connections that were closed for
    // being idle, and take that for the provider's trouble: a pause of minutes.
    server.keepAliveTimeout = 0
    this.server = server
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    this.url = `http://127.0.0.1:${port}`
  }

  async stop(): Promise<void> {
    const { server } = this
    if (server) {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }

  get count(): number {
    return [...this.accepted.values()].flat().length
  }

  /** How many messages each machine got accepted. */
  shares(): Record<string, number> {
    const shares: Record<string, number> = {}
    for (const machine of [...this.accepted.values()].flat()) {
      shares[machine] = (shares[machine] ?? 0) + 1
    }
    return shares
  }

  private accept({ key, machine }: Message): void {
    const touch = key.replace(/:\d+$/, "")
    this.accepted.set(touch, [...(this.accepted.get(touch) ?? []), machine])
    this.onAccept(machine)
  }
}
