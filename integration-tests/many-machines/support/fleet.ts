import { execFile } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { promisify } from "node:util"

import { Machine, type MachineInput } from "./machine"
import { ProviderServer } from "./provider-server"
import { Store } from "./store"
import { Ticks } from "./ticks"

const TESTBED = path.resolve(__dirname, "../testbed")

/** What links are signed under. */
export const SECRET = "many machines, and one secret for all of them"

/** Where the machines' app and its databases are. */
export type App = { dir: string; databases: Record<string, string> }

export async function prepareApp(...databases: string[]): Promise<App> {
  const { NODE_OPTIONS: _, JEST_WORKER_ID: __, ...env } = process.env
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(TESTBED, "prepare.mjs"), ...databases],
    { env, maxBuffer: 64 * 1024 * 1024 }
  )
  return JSON.parse(stdout)
}

/** Machines of one store, and the email provider they all use. */
export class Fleet {
  readonly provider = new ProviderServer()
  readonly ticks = new Ticks()
  readonly machines: Machine[] = []
  store!: Store
  private readonly folder = mkdtempSync(path.join(tmpdir(), "many-machines-"))

  constructor(
    private readonly app: App,
    private readonly database: string,
    private readonly redisUrl?: string
  ) {}

  async start(modes: Record<string, MachineInput["mode"]>): Promise<void> {
    this.beAhead(0)
    this.store = await Store.open(this.url)
    await this.provider.start()
    for (const [name, mode] of Object.entries(modes)) {
      this.machines.push(new Machine(this.input(name, mode)))
    }
    // Medusa fills a fresh database when it boots, and two that boot at once
    // get in each other's way ("Price preference … already exists").
    const [first, ...others] = this.machines
    await first!.start()
    await Promise.all(others.map((machine) => machine.start()))
    await this.store.sequence()
  }

  async stop(): Promise<void> {
    await Promise.all(this.machines.map((machine) => machine.stop()))
    await this.provider.stop()
    await this.store?.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Where the machines keep hits that are not in the database yet. */
  get hitsDir(): string {
    return path.join(this.folder, "hits")
  }

  /** Puts every machine's clock ahead of the real one. */
  beAhead(minutes: number): void {
    writeFileSync(this.clockFile, String(minutes * 60_000))
  }

  private get clockFile(): string {
    return path.join(this.folder, "clock")
  }

  private get url(): string {
    return this.app.databases[this.database]!
  }

  private input(name: string, mode: MachineInput["mode"]): MachineInput {
    return {
      name,
      mode,
      dir: this.app.dir,
      databaseUrl: this.url,
      clockFile: this.clockFile,
      onTick: (event) => this.ticks.hear(event),
      testbed: {
        redisUrl: this.redisUrl,
        options: {
          schedule: "1s",
          batchSize: 50,
          concurrency: 5,
          secret: SECRET,
          tracking: { hitsDir: this.hitsDir },
        },
        provider: {
          resolve: path.join(TESTBED, "http-provider.cjs"),
          options: { url: this.provider.url },
        },
      },
    }
  }
}
