/** Free again; calling it twice does no harm. */
export type FreeSlot = () => void

/** So many things at a time, in the order in which they were asked for. */
export class Slots {
  private used = 0
  private readonly queue: (() => void)[] = []

  /** @param count how many; a smaller one holds from the next on */
  constructor(public count: number) {}

  /** Resolves when there is a slot for the caller. */
  async take(): Promise<FreeSlot> {
    if (this.used >= this.count) {
      await new Promise<void>((resolve) => this.queue.push(resolve))
    } else {
      this.used += 1
    }
    let mine = true
    return () => {
      if (mine) {
        mine = false
        this.pass()
      }
    }
  }

  /** The slot goes to the next in the queue, or back. */
  private pass(): void {
    const next = this.used <= this.count && this.queue.shift()
    if (next) {
      next()
    } else {
      this.used -= 1
    }
  }
}
