type Waiting<I, O> = {
  item: I
  resolve: (answer: O) => void
  reject: (error: Error) => void
}

/**
 * Lets many callers who each have one item share one statement: what is asked
 * for while a statement runs goes together into the next one, as databases
 * commit in groups. A lone caller waits for nobody.
 *
 * When the items of a group are refused together for what one of them holds
 * (`isAboutAnItem`), each is asked for by itself, so that only that one fails.
 */
export class Grouped<I, O> {
  private waiting: Waiting<I, O>[] = []
  private running = 0
  private planned = false

  constructor(
    private readonly run: (items: I[]) => Promise<O[]>,
    private readonly limits: {
      /** Items of one statement, and statements at a time. */
      size: number
      parallel: number
    },
    private readonly isAboutAnItem: (error: unknown) => boolean = () => false
  ) {}

  /** The answer for this item, from the statement that it went into. */
  add(item: I): Promise<O> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject })
      this.plan()
    })
  }

  /** After this turn of the event loop: who else has something comes along. */
  private plan(): void {
    if (
      !this.planned &&
      this.waiting.length > 0 &&
      this.running < this.limits.parallel
    ) {
      this.planned = true
      setImmediate(() => {
        this.planned = false
        this.flush()
      })
    }
  }

  private flush(): void {
    const group = this.waiting.splice(0, this.limits.size)
    this.running += 1
    void this.ask(group).finally(() => {
      this.running -= 1
      this.plan()
    })
    this.plan()
  }

  private async ask(group: Waiting<I, O>[]): Promise<void> {
    try {
      const answers = await this.run(group.map(({ item }) => item))
      group.forEach(({ resolve }, i) => resolve(answers[i]!))
    } catch (error) {
      if (group.length > 1 && this.isAboutAnItem(error)) {
        for (const single of group) {
          await this.ask([single])
        }
        return
      }
      group.forEach(({ reject }) => reject(error as Error))
    }
  }
}
