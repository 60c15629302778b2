import { type ChildProcess, spawn } from "node:child_process"
import fs from "node:fs"
import http from "node:http"
import os from "node:os"
import path from "node:path"

import { Spool } from "./spool"

type Item = { id: number }

describe("a spool", () => {
  let dir: string
  let errors: Error[]
  let aside: { file: string; count: number; why: string }[]
  let lost: Item[]
  const spools: Spool<Item>[] = []

  beforeEach(() => {
    dir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "spool-")), "hits")
    errors = []
    aside = []
    lost = []
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    await Promise.all(spools.splice(0).map((spool) => spool.flush()))
    fs.rmSync(path.dirname(dir), { recursive: true, force: true })
  })

  function open(write: (items: Item[]) => Promise<void>, at = dir) {
    const spool = new Spool<Item>({
      dir: at,
      write,
      isAboutAnItem: (error) => (error as Error).message === "bad",
      onError: (error) => errors.push(error),
      onAside: (one) => aside.push(one),
      onLost: (item) => lost.push(item),
    })
    spools.push(spool)
    return spool
  }

  const files = () => (fs.existsSync(dir) ? fs.readdirSync(dir) : [])
  const later = () => Date.now() + 31_000

  it("has an item in a file before it is taken, and none after it was written", async () => {
    const written: Item[] = []
    const spool = open(async (items) => void written.push(...items))
    expect(spool.add({ id: 1 })).toBeUndefined()
    expect(fs.readFileSync(path.join(dir, files()[0]!), "utf8")).toBe(
      '{"id":1}\n'
    )
    await spool.flush()
    expect(written).toEqual([{ id: 1 }])
    expect(files()).toEqual([])
  })

  it("keeps what cannot be written, in order, and writes it with the next", async () => {
    const written: Item[] = []
    let isAway = true
    const spool = open(async (items) => {
      if (isAway) {
        throw new Error("away")
      }
      written.push(...items)
    })
    spool.add({ id: 1 })
    await spool.flush()
    expect(errors).toHaveLength(1)
    expect(files()).toHaveLength(1)
    spool.add({ id: 2 })
    isAway = false
    await spool.flush()
    expect(written).toEqual([{ id: 1 }, { id: 2 }])
    expect(files()).toEqual([])
  })

  it("writes for good before it comes back where no file can be written", async () => {
    const written: Item[] = []
    const file = path.join(path.dirname(dir), "a-file")
    fs.writeFileSync(file, "")
    const spool = open(async (items) => void written.push(...items), file)
    await spool.add({ id: 1 })
    expect(written).toEqual([{ id: 1 }])
    expect(errors).toHaveLength(1)
  })

  it("lets whoever waits get on, and says what was lost, where nothing takes it", async () => {
    const file = path.join(path.dirname(dir), "a-file")
    fs.writeFileSync(file, "")
    const spool = open(() => Promise.reject(new Error("away")), file)
    await spool.add({ id: 1 })
    await spool.add({ id: 2 })
    expect(lost).toEqual([{ id: 1 }, { id: 2 }])
    // That files cannot be written is said once.
    expect(errors).toHaveLength(1)
  })

  it("lets nobody wait for a database that hangs", async () => {
    const file = path.join(path.dirname(dir), "a-file")
    fs.writeFileSync(file, "")
    const written: Item[] = []
    let answer = () => {}
    const spool = open(async (items) => {
      await new Promise<void>((resolve) => (answer = resolve))
      written.push(...items)
    }, file)
    const began = Date.now()
    await spool.add({ id: 1 })
    expect(Date.now() - began).toBeLessThan(10_000)
    answer()
    await new Promise(setImmediate)
    expect(written).toEqual([{ id: 1 }])
    expect(lost).toEqual([])
  })

  it("keeps all when the disk is full in the middle of one", async () => {
    const written: Item[] = []
    const spool = open(async (items) => void written.push(...items))
    spool.add({ id: 1 })
    // As the system does: what still fits is written.
    const write = fs.writeSync.bind(fs)
    jest
      .spyOn(fs, "writeSync")
      .mockImplementationOnce((fd, line) =>
        write(fd, (line as unknown as Buffer).subarray(0, 5))
      )
      .mockImplementationOnce(() => {
        throw new Error("ENOSPC: no space left on device, write")
      })
    await spool.add({ id: 2 })
    expect(written).toEqual([{ id: 2 }])
    expect(fs.readFileSync(path.join(dir, files()[0]!), "utf8")).toBe(
      '{"id":1}\n'
    )
    spool.add({ id: 3 })
    await spool.flush()
    expect(written).toEqual([{ id: 2 }, { id: 1 }, { id: 3 }])
    expect(files()).toEqual([])
    expect(lost).toEqual([])
  })

  const refusing = (written: Item[]) => async (items: Item[]) => {
    if (items.some(({ id }) => id < 0)) {
      throw new Error("bad")
    }
    written.push(...items)
  }

  it("sets aside what is refused, and writes all others", async () => {
    const written: Item[] = []
    const spool = open(refusing(written))
    for (const id of [1, 2, -3, 4, 5, -6, 7]) {
      spool.add({ id })
    }
    await spool.flush()
    expect(written.map(({ id }) => id)).toEqual([1, 2, 4, 5, 7])
    expect(errors).toEqual([])
    expect(aside).toHaveLength(2)
    const [{ file, why }] = aside as [(typeof aside)[number]]
    expect(why).toBe("bad")
    expect(fs.readFileSync(file, "utf8")).toBe('{"id":-3}\n{"id":-6}\n')
    expect(files()).toEqual([path.basename(file)])
    // Nobody takes it up again.
    expect(await open(refusing(written)).takeLeft(later())).toBe(0)
  })

  it("sets aside what the dead left that is refused or is none", async () => {
    open(() => Promise.reject(new Error("away"))).add({ id: 1 })
    const file = path.join(dir, files()[0]!)
    fs.appendFileSync(file, '{"id":-2}\n{"id":\nnull\n{"id":3}\n{"id":4')
    const written: Item[] = []
    expect(await open(refusing(written)).takeLeft(later())).toBe(3)
    expect(written.map(({ id }) => id)).toEqual([1, 3])
    expect(aside.map(({ count }) => count)).toEqual([1, 2])
    expect(fs.readFileSync(aside[0]!.file, "utf8")).toBe(
      '{"id":-2}\n{"id":\nnull\n'
    )
    expect(files()).toEqual([path.basename(aside[0]!.file)])
  })

  it("leaves files alone that are somebody's, and takes those of the dead once", async () => {
    const hangs = open(() => Promise.reject(new Error("away")))
    hangs.add({ id: 1 })
    hangs.add({ id: 2 })
    fs.appendFileSync(path.join(dir, files()[0]!), '{"id":')
    const written: Item[] = []
    const others = [1, 2, 3].map(() =>
      open(async (items) => void written.push(...items))
    )
    for (const other of others) {
      expect(await other.takeLeft()).toBe(0)
    }
    const taken = await Promise.all(
      others.map((other) => other.takeLeft(later()))
    )
    expect(taken.sort()).toEqual([0, 0, 2])
    expect(written).toEqual([{ id: 1 }, { id: 2 }])
    expect(files()).toEqual([])
  })

  it("leaves to the next what could not be written when it was taken over", async () => {
    open(() => Promise.reject(new Error("away"))).add({ id: 1 })
    const second = open(() => Promise.reject(new Error("away")))
    await expect(second.takeLeft(later())).rejects.toThrow("away")
    const written: Item[] = []
    const third = open(async (items) => void written.push(...items))
    expect(await third.takeLeft(later() + 31_000)).toBe(1)
    expect(written).toEqual([{ id: 1 }])
  })

  it("loses none of 10,000 that were answered when the process is killed at once", async () => {
    const child = spawn(
      process.execPath,
      [path.join(__dirname, "__tests__/spool-server.cjs"), dir],
      { stdio: ["ignore", "pipe", "inherit"] }
    )
    const port = await portOf(child)
    const agent = new http.Agent({ keepAlive: true, maxSockets: 20 })
    const answered = new Set<number>()
    const began = Date.now()
    let next = 0
    const ask = async () => {
      while (next < 10_000) {
        const id = next++
        await get({ port, agent, path: `/${id}` })
        answered.add(id)
      }
    }
    await Promise.all(Array.from({ length: 20 }, ask))
    child.kill("SIGKILL")
    await new Promise((resolve) => child.once("exit", resolve))
    agent.destroy()
    expect(Date.now() - began).toBeLessThan(60_000)
    const written: Item[] = []
    const heir = open(async (items) => void written.push(...items))
    expect(await heir.takeLeft(later())).toBe(10_000)
    expect(new Set(written.map(({ id }) => id))).toEqual(answered)
  }, 90_000)
})

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) =>
    child.stdout!.once("data", (data) => resolve(Number(data)))
  )
}

function get(options: http.RequestOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get({ host: "127.0.0.1", ...options }, (response) =>
        response.resume().once("end", resolve)
      )
      .once("error", reject)
  })
}
