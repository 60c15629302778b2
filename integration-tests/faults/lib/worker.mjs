import { spawn } from "node:child_process"
import { EventEmitter, once } from "node:events"
import fs from "node:fs"
import path from "node:path"

const PROGRAM = path.join(import.meta.dirname, "..", "worker", "main.cjs")

/** One worker process as the harness sees it. Emits `ended`. */
export class Worker extends EventEmitter {
  /** @param place `{ dir, env, log }`: working directory and log file */
  constructor({ dir, env, log }) {
    super()
    const output = fs.openSync(log, "a")
    this.child = spawn(process.execPath, [PROGRAM], {
      cwd: dir,
      env,
      stdio: ["ignore", output, output, "ipc"],
    })
    fs.closeSync(output)
    this.alive = true
    this.ticks = 0
    this.child.on("error", () => {})
    this.child.on("message", ({ kind, counts, error }) => {
      if (kind === "ticked") {
        this.ticks += 1
      }
      this.emit(kind, { counts, error })
    })
    this.child.once("exit", (code, signal) => {
      this.alive = false
      this.emit("ended", { code, signal })
    })
  }

  /** True once it is ready; false when it ended before. */
  async booted() {
    return await this.answer("booted", 120_000)
  }

  go(offsetMs, plan) {
    this.order({ order: "go", offsetMs, plan })
  }

  /** Resolves when the tick it was in is over, or given up as hanging. */
  async hold(offsetMs) {
    const held = this.answer("held")
    this.order({ order: "hold", offsetMs })
    return await held
  }

  /** One tick and no more; its counts. */
  async tick(offsetMs) {
    let ticked
    this.once("ticked", (result) => (ticked = result))
    const held = this.answer("held", 120_000)
    this.order({ order: "tick", offsetMs })
    await held
    if (!ticked || ticked.error) {
      throw new Error(`A tick failed: ${ticked?.error ?? "it never ended"}`)
    }
    return ticked.counts
  }

  signal(name) {
    this.child.kill(name)
  }

  async end() {
    if (this.alive) {
      const ended = once(this, "ended")
      this.signal("SIGKILL")
      await ended
    }
  }

  order(message) {
    if (this.alive && this.child.connected) {
      this.child.send(message, () => {})
    }
  }

  /** Whether it said so, rather than ended or was silent for too long. */
  answer(kind, patienceMs = 45_000) {
    return new Promise((resolve) => {
      const done = (answered) => {
        clearTimeout(timer)
        this.off(kind, said)
        this.off("ended", gone)
        resolve(answered)
      }
      const said = () => done(true)
      const gone = () => done(false)
      const timer = setTimeout(gone, patienceMs)
      this.once(kind, said)
      this.once("ended", gone)
    })
  }
}
