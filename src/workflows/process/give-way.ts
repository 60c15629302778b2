import { subscribe, unsubscribe } from "node:diagnostics_channel"

const START = "http.server.request.start"
const FINISH = "http.server.response.finish"

/** After a request another is thought to follow within so long. */
const BUSY_MS = 400
/** One that goes on for longer is somebody's download, not a shopper. */
const SHOPPING_MS = 5_000
/** While somebody waits: so long at work, so long not. */
const WORK_MS = 1
const REST_MS = 40
/** While nobody does: so long before others may have the process. */
const FREE_MS = 4

/**
 * Lets long work in the process that answers requests give way to them: none
 * waits for more than a moment, and while there are some the work is done in
 * what they leave. Costs nothing when nobody is at work.
 */
export class GiveWay {
  private workers = 0
  private lastSeen = -Infinity
  private readonly underWay = new Map<unknown, number>()
  private readonly begins = (message: unknown) => {
    this.lastSeen = performance.now()
    this.underWay.set(requestOf(message), this.lastSeen)
  }
  private readonly ends = (message: unknown) => {
    this.lastSeen = performance.now()
    this.underWay.delete(requestOf(message))
  }

  /** Begins to work; the answer ends it. */
  enter(): { pause: () => Promise<void> | null; leave: () => void } {
    if (this.workers++ === 0) {
      this.lastSeen = -Infinity
      this.underWay.clear()
      subscribe(START, this.begins)
      subscribe(FINISH, this.ends)
    }
    let begun = performance.now()
    let left = false
    const rest = async (ms: number) => {
      await (ms
        ? new Promise((resolve) => setTimeout(resolve, ms))
        : new Promise((resolve) => setImmediate(resolve)))
      begun = performance.now()
    }
    return {
      pause: () => {
        const now = performance.now()
        if (now - begun < WORK_MS) {
          return null
        }
        const busy = this.isBusy(now)
        return busy || now - begun >= FREE_MS ? rest(busy ? REST_MS : 0) : null
      },
      leave: () => {
        if (!left && --this.workers === 0) {
          unsubscribe(START, this.begins)
          unsubscribe(FINISH, this.ends)
        }
        left = true
      },
    }
  }

  private isBusy(now: number): boolean {
    for (const [request, since] of this.underWay) {
      if (now - since < SHOPPING_MS) {
        return true
      }
      this.underWay.delete(request)
    }
    return now - this.lastSeen < BUSY_MS
  }
}

const requestOf = (message: unknown) =>
  (message as { request: unknown }).request
