import { type ChildProcess, fork } from "node:child_process"
import path from "node:path"

import { eventually } from "./eventually"
import { freePort } from "./free-port"
import type { TickEvent } from "./ticks"

const CLI = path.resolve(
  __dirname,
  "../../../node_modules/@medusajs/cli/cli.js"
)

export type MachineInput = {
  name: string
  mode: "server" | "worker" | "shared"
  /** The app's folder. */
  dir: string
  databaseUrl: string
  /** Holds the milliseconds that the story is ahead of the real time. */
  clockFile: string
  /** See the testbed's medusa-config. */
  testbed: object
  onTick: (event: TickEvent) => void
}

/** One Medusa process, started by `medusa start`. */
export class Machine {
  readonly name: string
  /** Where it listens, once it was started. */
  port = 0
  private child: ChildProcess | undefined
  private printed = ""

  constructor(private readonly input: MachineInput) {
    this.name = input.name
  }

  /** Resolves when it is ready for requests, jobs and events. */
  async start(): Promise<void> {
    const port = await freePort()
    this.port = port
    const child = fork(CLI, ["start", "--port", String(port)], {
      cwd: this.input.dir,
      env: this.env(),
      execArgv: [],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    })
    this.child = child
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on("data", (chunk: Buffer) => {
        this.printed = (this.printed + chunk.toString()).slice(-10_000)
      })
    }
    child.on("message", this.input.onTick)
    await eventually(async () => {
      if (child.exitCode !== null) {
        throw new Error(`${this.name} ended:\n${this.printed}`)
      }
      await fetch(`http://127.0.0.1:${port}/health`)
    })
  }

  /** As a power cut would. */
  kill(): void {
    this.child?.kill("SIGKILL")
  }

  /** The same, and it is over when this comes back. */
  async killed(): Promise<void> {
    const gone = new Promise((resolve) => this.child!.once("exit", resolve))
    this.kill()
    await gone
  }

  async stop(): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) {
      return
    }
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000)
    await new Promise<void>((resolve) => {
      child.once("exit", () => resolve())
      child.kill("SIGTERM")
    })
    clearTimeout(late)
  }

  /** Without what jest set for itself. */
  private env(): NodeJS.ProcessEnv {
    const { NODE_OPTIONS: _, JEST_WORKER_ID: __, ...env } = process.env
    return {
      ...env,
      NODE_ENV: "production",
      DATABASE_URL: this.input.databaseUrl,
      TESTBED: JSON.stringify(this.input.testbed),
      MEDUSA_WORKER_MODE: this.input.mode,
      MACHINE: this.name,
      CLOCK_FILE: this.input.clockFile,
      LOG_LEVEL: "error",
    }
  }
}
