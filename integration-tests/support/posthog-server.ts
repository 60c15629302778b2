import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { gunzipSync } from "node:zlib"

export type TakenEvent = {
  uuid: string
  event: string
  distinct_id: string
  timestamp: string
  properties: Record<string, unknown>
}

/**
 * What becomes of a request: taken and answered, taken and the connection cut
 * before the answer, taken and never answered, cut before it was read, or
 * refused with a status.
 */
export type Fate = "ok" | "cut after" | "silent" | "cut before" | number

/** PostHog, as far as a client meets it, with the faults that it may have. */
export class PostHogServer {
  readonly requests: { path: string; key: string; events: TakenEvent[] }[] = []
  fate: () => Fate = () => "ok"
  private server!: Server

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      const fate = this.fate()
      if (fate === "cut before") {
        request.socket.destroy()
        return
      }
      void this.take(request, typeof fate !== "number").then(() => {
        if (fate === "cut after") {
          request.socket.destroy()
        } else if (fate !== "silent") {
          response.writeHead(fate === "ok" ? 200 : fate, {
            "content-type": "application/json",
          })
          response.end(JSON.stringify({ status: 1 }))
        }
      })
    })
    await new Promise<void>((resolve) => {
      this.server.listen(0, "127.0.0.1", resolve)
    })
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  get taken(): TakenEvent[] {
    return this.requests.flatMap(({ events }) => events)
  }

  private async take(request: IncomingMessage, keep: boolean) {
    const parts: Buffer[] = []
    for await (const part of request) {
      parts.push(part as Buffer)
    }
    const bytes = Buffer.concat(parts)
    const zipped = request.headers["content-encoding"] === "gzip"
    const body = JSON.parse(String(zipped ? gunzipSync(bytes) : bytes)) as {
      api_key: string
      batch: TakenEvent[]
    }
    if (keep) {
      const { api_key: key, batch: events } = body
      this.requests.push({ path: request.url ?? "", key, events })
    }
  }
}
