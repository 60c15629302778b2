import { Worker } from "./worker.mjs"

/**
 * So many workers that run ticks, and one or two that stand ready: whoever
 * dies is replaced by a new process, as a process manager would.
 */
export class Fleet {
  /**
   * @param size how many run at once
   * @param place where workers run, see `Worker`
   * @param nextPlan what kills the next worker that starts; null for nothing
   * @param skewMs how far the clock of the nth worker is ahead
   */
  constructor({ size, place, nextPlan = () => null, skewMs = () => 0 }) {
    Object.assign(this, { size, place, nextPlan, skewMs })
    this.offsetMs = 0
    this.running = false
    this.closed = false
    this.active = Array.from({ length: size }, () => null)
    /** Processes on their way up, or ready, oldest first. */
    this.spares = []
    /** How often a worker ended by a kill, by where; and otherwise. */
    this.kills = new Map()
    this.crashes = 0
  }

  async open() {
    for (let i = 0; i < this.size; i++) {
      this.addSpare()
    }
    await Promise.all(this.active.map((_, i) => this.fill(i)))
  }

  /** Keeps so many processes ready beyond those that run. */
  keepSpares(count) {
    this.spareCount = count
    while (this.spares.length < count) {
      this.addSpare()
    }
  }

  /** How many were killed as planned. */
  get killed() {
    return [...this.kills.values()].reduce((sum, n) => sum + n, 0)
  }

  get workers() {
    return this.active.filter((worker) => worker?.alive)
  }

  /** Lets everybody tick by this clock. */
  go(offsetMs = this.offsetMs) {
    this.offsetMs = offsetMs
    this.running = true
    this.active.forEach((worker, i) => worker && this.release(worker, i))
  }

  /** Everybody is between two ticks, dead, or hanging. */
  async hold() {
    this.running = false
    await Promise.all(
      this.active.map((worker, i) => worker?.hold(this.clockOf(i)))
    )
  }

  /** Resolves when nobody who was killed is missing any more. */
  async allPresent() {
    while (this.workers.length < this.size && !this.failure) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  /** One tick of the nth worker, by this clock. */
  async tick(n = 0, offsetMs = this.offsetMs) {
    this.offsetMs = offsetMs
    return await this.active[n].tick(this.clockOf(n))
  }

  /** Time by the workers' clocks, without their skew. */
  now() {
    return new Date(Date.now() + this.offsetMs)
  }

  kill(worker, where) {
    worker.killedAt = where
    worker.signal("SIGKILL")
  }

  async close() {
    this.closed = true
    this.running = false
    const all = [...this.active, ...this.spares].filter(Boolean)
    await Promise.all(all.map((worker) => worker.end()))
  }

  clockOf(n) {
    return this.offsetMs + this.skewMs(n)
  }

  addSpare() {
    const worker = new Worker(this.place)
    worker.ready = worker.booted()
    this.spares.push(worker)
  }

  async fill(n) {
    for (let failures = 0; failures < 3; failures++) {
      if (!this.spares.length) {
        this.addSpare()
      }
      const worker = this.spares.shift()
      const ready = await worker.ready
      if (this.closed) {
        return
      }
      if (ready) {
        this.employ(worker, n)
        return
      }
      this.crashes += 1
    }
    throw new Error(`Workers do not start: see ${this.place.log}`)
  }

  employ(worker, n) {
    this.active[n] = worker
    worker.once("ended", ({ signal }) => this.replace(worker, n, signal))
    if (!worker.alive) {
      this.replace(worker, n, "SIGKILL")
    } else if (this.running) {
      this.release(worker, n)
    }
  }

  replace(worker, n, signal) {
    if (this.closed) {
      return
    }
    const where = worker.killedAt ?? worker.plan?.at
    if (signal === "SIGKILL" && where) {
      this.kills.set(where, (this.kills.get(where) ?? 0) + 1)
    } else {
      this.crashes += 1
    }
    this.active[n] = null
    if (this.spares.length < (this.spareCount ?? 0)) {
      this.addSpare()
    }
    this.fill(n).catch((error) => {
      this.failure = error
    })
  }

  release(worker, n) {
    const armed = worker.plan
    worker.plan ??= this.nextPlan(worker) ?? {}
    worker.go(this.clockOf(n), armed ? undefined : worker.plan)
  }
}
