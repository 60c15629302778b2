type Write = (notes: { cart_id: string; at: Date }[]) => Promise<void>

const FLUSH_AFTER_MS = 250
const MOST_NOTES = 10_000

/**
 * Cart activity, noted in memory and written together a moment later: a
 * shopper who clicks ten times costs one row of one statement, and nothing on
 * the shopper's own path. What a crash loses here, the sweep and the cart's
 * own lines make up for.
 */
export class ActivityNotes {
  private notes = new Map<string, Date>()
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> = Promise.resolve()

  constructor(
    private readonly write: Write,
    private readonly onError: (error: Error) => void
  ) {}

  /** Notes activity and returns at once. */
  note(cartId: string, at: Date): void {
    const known = this.notes.get(cartId)
    if (known && known >= at) {
      return
    }
    this.notes.set(cartId, at)
    if (this.notes.size >= MOST_NOTES) {
      void this.flush()
    } else {
      this.timer ??= setTimeout(() => void this.flush(), FLUSH_AFTER_MS).unref()
    }
  }

  /**
   * Writes what was noted so far. Failed notes are kept for the next flush,
   * unless there are too many to keep: then the sweep must find them.
   */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.writing = this.writing.then(() => this.writeNotes())
    return this.writing
  }

  private async writeNotes(): Promise<void> {
    if (!this.notes.size) {
      return
    }
    const batch = this.notes
    this.notes = new Map()
    try {
      await this.write([...batch].map(([cart_id, at]) => ({ cart_id, at })))
    } catch (error) {
      this.onError(error as Error)
      if (this.notes.size + batch.size <= MOST_NOTES) {
        batch.forEach((at, cartId) => this.note(cartId, at))
      }
    }
  }
}
