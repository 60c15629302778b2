export type TickEvent = { eventType: string; transactionId: string }

/**
 * When the fleet's ticks began and ended. On Redis every machine hears of
 * every tick, so the same event may be told more than once and late.
 */
export class Ticks {
  /** How many ran at the same time, at most. */
  mostAtOnce = 0

  private readonly running = new Set<string>()
  private readonly ended = new Set<string>()

  hear({ eventType, transactionId }: TickEvent): void {
    if (eventType === "onBegin" && !this.ended.has(transactionId)) {
      this.running.add(transactionId)
      this.mostAtOnce = Math.max(this.mostAtOnce, this.running.size)
    } else if (eventType === "onFinish") {
      this.running.delete(transactionId)
      this.ended.add(transactionId)
    }
  }
}
