import { createSocket, type Socket } from "node:dgram"

const TXT = 16
const NXDOMAIN = 3

/** A DNS server on this machine that knows TXT records by name, and no more. */
export class DnsServer {
  /** What it knows; each record is a list of strings. */
  readonly records = new Map<string, string[][]>()
  readonly asked: string[] = []
  /** Takes questions and answers none. */
  silent = false
  private socket: Socket | undefined

  /** `ip:port`, once it is open. */
  get address(): string {
    return `127.0.0.1:${this.socket!.address().port}`
  }

  async open(): Promise<void> {
    const socket = createSocket("udp4")
    socket.on("message", (question, { port, address }) => {
      const name = readName(question)
      this.asked.push(name)
      if (!this.silent) {
        socket.send(answer(question, this.records.get(name)), port, address)
      }
    })
    await new Promise<void>((resolve) => {
      socket.bind(0, "127.0.0.1", resolve)
    })
    this.socket = socket
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.socket ? this.socket.close(resolve) : resolve()
    })
  }

  /** One string a record, cut as DNS wants it. */
  set(name: string, ...texts: string[]): void {
    this.records.set(
      name,
      texts.map((text) => text.match(/.{1,200}/gs) ?? [""])
    )
  }

  clear(): void {
    this.records.clear()
    this.asked.length = 0
    this.silent = false
  }
}

const QUESTION = 12

function endOfName(packet: Buffer): number {
  let at = QUESTION
  while (packet[at]) {
    at += packet[at]! + 1
  }
  return at + 1
}

function readName(packet: Buffer): string {
  const labels: string[] = []
  for (let at = QUESTION; packet[at]; at += packet[at]! + 1) {
    labels.push(packet.toString("latin1", at + 1, at + 1 + packet[at]!))
  }
  return labels.join(".").toLowerCase()
}

function answer(question: Buffer, records: string[][] | undefined): Buffer {
  const header = Buffer.alloc(QUESTION)
  question.copy(header, 0, 0, 2)
  // A response, recursion asked for and available.
  header.writeUInt16BE(0x8180 | (records ? 0 : NXDOMAIN), 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(records?.length ?? 0, 6)
  const asked = question.subarray(QUESTION, endOfName(question) + 4)
  return Buffer.concat([header, asked, ...(records ?? []).map(toRecord)])
}

function toRecord(strings: string[]): Buffer {
  const data = Buffer.concat(
    strings.flatMap((text) => [
      Buffer.from([Buffer.byteLength(text, "latin1")]),
      Buffer.from(text, "latin1"),
    ])
  )
  const head = Buffer.alloc(12)
  // The name of the question.
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(TXT, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(60, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}
