/**
 * The time that work may take. Measures elapsed time only, whatever the
 * story's clock says; what is due is decided by `now`.
 */
export class TimeBox {
  constructor(
    private readonly ms: number,
    private readonly begun = performance.now()
  ) {}

  /** Milliseconds left, 0 when it is over. */
  get left(): number {
    return Math.max(0, this.begun + this.ms - performance.now())
  }

  /** A part of it, counted from its beginning. */
  part(share: number): TimeBox {
    return new TimeBox(this.ms * share, this.begun)
  }

  /** Waits for work as long as the time lasts; true when it was done. */
  async wait(work: Promise<unknown>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const over = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), this.left)
    })
    try {
      return await Promise.race([work.then(() => true as const), over])
    } finally {
      clearTimeout(timer)
    }
  }
}
