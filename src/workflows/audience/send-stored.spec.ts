import type { ServerResponse } from "node:http"
import { Readable, Writable } from "node:stream"

import type { IFileModuleService } from "@medusajs/framework/types"

import { sendStored } from "./send-stored"

const FILE = {
  id: "key",
  name: "audience.csv",
  content_type: "text/csv",
  rows: 1,
  bytes: 12,
}

/** Somebody who takes pieces by the given function. */
function answer(write: (done: () => void) => void) {
  const res = new Writable({
    highWaterMark: 1,
    write: (_piece, _encoding, done) => write(done),
  })
  return Object.assign(res, {
    headersSent: false,
    setHeader() {
      this.headersSent = true
    },
  }) as unknown as ServerResponse
}

async function send(
  { stored, res }: { stored: Readable; res: ServerResponse },
  files = [FILE]
) {
  const module = {
    getDownloadStream: () => Promise.resolve(stored),
  } as unknown as IFileModuleService
  return await sendStored(module, {
    files,
    name: "audience.csv",
    res,
    stalledMs: 30,
  })
}

describe("a stored file", () => {
  it("is taken whole", async () => {
    const res = answer((done) => done())
    const stored = Readable.from([Buffer.from("a"), Buffer.from("b")])
    expect(await send({ stored, res })).toBe(true)
  })

  it("is taken whole by who closes as soon as all bytes are there", async () => {
    let left = 2
    const res = answer((done) => {
      done()
      left -= 1
      if (!left) {
        setImmediate(() => res.destroy())
      }
    })
    const stored = Readable.from(
      (async function* () {
        yield Buffer.from("a")
        yield Buffer.from("b")
        // The storage says a little later that this was all.
        await new Promise((resolve) => setTimeout(resolve, 5))
      })()
    )
    expect(await send({ stored, res })).toBe(true)
  })

  it("is cut where whoever asked takes nothing, and its storage let go", async () => {
    const res = answer(() => {})
    const stored = Readable.from([Buffer.from("a"), Buffer.from("b")])
    expect(await send({ stored, res })).toBe(false)
    expect([res.destroyed, stored.destroyed]).toEqual([true, true])
  })

  it("is cut where they do not take the end of it", async () => {
    const res = answer(() => {})
    Object.defineProperty(res, "write", { value: () => true })
    expect(await send({ stored: Readable.from([]), res })).toBe(false)
    expect(res.destroyed).toBe(true)
  })

  it("is cut where its storage stops in the middle", async () => {
    const res = answer((done) => done())
    const stored = new Readable({ read() {} })
    stored.push(Buffer.from("a"))
    expect(await send({ stored, res })).toBe(false)
    expect([res.destroyed, stored.destroyed]).toEqual([true, true])
  })

  it("lets its storage go where they go away", async () => {
    const res = answer(() => res.destroy())
    const stored = new Readable({ read() {} })
    stored.push(Buffer.from("a"))
    expect(await send({ stored, res })).toBe(false)
    expect(stored.destroyed).toBe(true)
  })
})
