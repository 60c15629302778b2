import { isAboutARow } from "./db"

type Note = { cart_id: string; at: Date }

type Write = (notes: Note[]) => Promise<void>

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

  /**
   * Notes activity and returns at once. What is no cart's id (an event of
   * somebody else's making) is not noted: it could never be written.
   */
  note(cartId: unknown, at: Date): void {
    if (!isCartId(cartId)) {
      return
    }
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
    const batch = [...this.notes].map(([cart_id, at]) => ({ cart_id, at }))
    this.notes = new Map()
    const left = await this.writeWhatCanBe(batch)
    if (this.notes.size + left.length <= MOST_NOTES) {
      left.forEach(({ cart_id, at }) => this.note(cart_id, at))
    }
  }

  /**
   * Answers the notes that are to be tried again. A batch that is refused for
   * what one of them holds is halved until that one stands alone, and it is
   * dropped: kept, it would take every later note of the process along.
   */
  private async writeWhatCanBe(batch: Note[]): Promise<Note[]> {
    try {
      await this.write(batch)
      return []
    } catch (error) {
      if (!isAboutARow(error)) {
        this.onError(error as Error)
        return batch
      }
      if (batch.length === 1) {
        this.onError(error as Error)
        return []
      }
      const half = Math.ceil(batch.length / 2)
      return [
        ...(await this.writeWhatCanBe(batch.slice(0, half))),
        ...(await this.writeWhatCanBe(batch.slice(half))),
      ]
    }
  }
}

/** Longer than any id of Medusa's, shorter than an index takes. */
const LONGEST_ID = 255

function isCartId(id: unknown): id is string {
  return (
    typeof id === "string" &&
    id !== "" &&
    id.length <= LONGEST_ID &&
    !id.includes("\0")
  )
}
