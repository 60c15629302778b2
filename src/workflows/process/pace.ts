import type { TimeBox } from "./time-box"

/** Below the provider's rate by this much, for the jitter of timers. */
const MARGIN = 1.005

/** Sends are reserved for this long at once. */
const CHUNK_MS = 250

/** A permit that was not used by then would come as a burst with the next. */
const LATEST_MS = 50

/**
 * Permits to send, evenly spaced, never more than the channel's rate over all
 * workers: each reserves some ahead in the database and uses them at their
 * time.
 */
export class Pace {
  /** When the reserved permits begin to hold, on this process's timer. */
  private readonly permits: number[] = []
  private readonly intervalMs: number
  private readonly chunk: number
  private reserving: Promise<void> | undefined

  /**
   * @param reserve reserves sends that take `spanMs`, and answers the
   *   milliseconds until the first one
   */
  constructor(
    readonly perSecond: number,
    private readonly reserve: (spanMs: number) => Promise<number>
  ) {
    this.intervalMs = (1000 / perSecond) * MARGIN
    this.chunk = Math.max(1, Math.ceil(CHUNK_MS / this.intervalMs))
  }

  /** Waits for the next permit; false when the time is over before it. */
  async permit(box: TimeBox): Promise<boolean> {
    for (;;) {
      const at = this.next()
      if (at === undefined) {
        if (!(await box.wait(this.reserveMore()))) {
          return false
        }
        continue
      }
      if (this.permits.length < this.chunk / 2) {
        // Asked for early, so that nobody waits for the answer.
        this.reserveMore().catch(() => undefined)
      }
      const wait = at - performance.now()
      if (wait > box.left) {
        this.permits.unshift(at)
        return false
      }
      if (wait > 0) {
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
      return true
    }
  }

  private next(): number | undefined {
    const tooLate = performance.now() - Math.max(LATEST_MS, 2 * this.intervalMs)
    let at = this.permits.shift()
    while (at !== undefined && at < tooLate) {
      at = this.permits.shift()
    }
    return at
  }

  /** One request at a time, whoever asks. */
  private reserveMore(): Promise<void> {
    this.reserving ??= this.fetch().finally(() => {
      this.reserving = undefined
    })
    return this.reserving
  }

  private async fetch(): Promise<void> {
    const wait = await this.reserve(this.chunk * this.intervalMs)
    const first = performance.now() + wait
    for (let i = 0; i < this.chunk; i++) {
      this.permits.push(first + i * this.intervalMs)
    }
  }
}
