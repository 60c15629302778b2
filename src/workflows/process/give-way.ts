import { subscribe, unsubscribe } from "node:diagnostics_channel"

const START = "http.server.request.start"
const FINISH = "http.server.response.finish"

/** A request is thought to go on for so long, and another to follow. */
const BUSY_MS = 400
/** While somebody waits: so long at work, so long not. */
const WORK_MS = 1
const REST_MS = 20
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
  private readonly see = () => {
    this.lastSeen = performance.now()
  }

  /** Begins to work; the answer ends it. */
  enter(): { pause: () => Promise<void> | null; leave: () => void } {
    if (this.workers++ === 0) {
      this.lastSeen = -Infinity
      subscribe(START, this.see)
      subscribe(FINISH, this.see)
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
        const busy = now - this.lastSeen < BUSY_MS
        return now - begun < (busy ? WORK_MS : FREE_MS)
          ? null
          : rest(busy ? REST_MS : 0)
      },
      leave: () => {
        if (!left && --this.workers === 0) {
          unsubscribe(START, this.see)
          unsubscribe(FINISH, this.see)
        }
        left = true
      },
    }
  }
}
