import { type ChildProcess, execFile, spawn } from "node:child_process"
import path from "node:path"
import { promisify } from "node:util"

const ROOT = path.resolve(__dirname, "../..")
/** Packages are there; both builds and the seed on a busy machine. */
const START_MS = 20 * 60_000

/** The demo store, started as a person starts it, with data of its own. */
export class Demo {
  /** Where it says that things are. */
  readonly urls = { dashboard: "", shop: "", inbox: "" }
  readonly password = { email: "", password: "" }
  private readonly dir = path.join(ROOT, ".cache", "demo-test")
  private child: ChildProcess | undefined
  private printed = ""

  /** Resolves when everything is up. */
  async start(...flags: string[]): Promise<void> {
    const child = spawn(
      process.execPath,
      ["demo/start.mjs", "--data", this.dir, "--reset", ...flags],
      { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: this.env() }
    )
    this.child = child
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`The demo is not up yet:\n${this.printed}`)),
        START_MS
      )
      const hear = (chunk: Buffer) => {
        this.printed += chunk.toString()
        if (this.printed.includes("Ctrl-C ends everything")) {
          clearTimeout(late)
          resolve()
        }
      }
      child.stdout.on("data", hear)
      child.stderr.on("data", hear)
      child.once("exit", (code) => {
        clearTimeout(late)
        reject(new Error(`The demo ended with ${code}:\n${this.printed}`))
      })
    })
    this.readPlaces()
  }

  async stop(): Promise<void> {
    const { child } = this
    if (child && child.exitCode === null) {
      await new Promise<void>((resolve) => {
        child.removeAllListeners("exit")
        child.once("exit", () => resolve())
        child.kill("SIGINT")
      })
    }
  }

  /** Changes rows in its database; gives back how many. */
  async sql(statement: string, ...values: string[]): Promise<number> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(__dirname, "query-demo.mjs"), this.dir, statement, ...values],
      { env: this.env() }
    )
    return Number(stdout)
  }

  private readPlaces(): void {
    const find = (pattern: RegExp) => {
      const match = pattern.exec(this.printed)
      if (!match) {
        throw new Error(`The demo did not print ${pattern}:\n${this.printed}`)
      }
      return match
    }
    this.urls.dashboard = find(/Dashboard\s+(\S+)\/cart-recovery/)[1]!
    this.urls.shop = find(/Shop\s+(http\S+)/)[1]!
    this.urls.inbox = find(/Inbox\s+(http\S+)/)[1]!
    const login = find(/(\S+@\S+), password (\S+)/)
    this.password.email = login[1]!
    this.password.password = login[2]!
  }

  /** Without what jest set for itself: the demo is a program of its own. */
  private env(): NodeJS.ProcessEnv {
    const env = { ...process.env }
    for (const name of ["NODE_OPTIONS", "NODE_ENV", "JEST_WORKER_ID"]) {
      delete env[name]
    }
    return env
  }
}
