/** Draws that are the same for the same seed (mulberry32). */
export class Random {
  constructor(seed) {
    this.state = seed >>> 0
  }

  /** From 0 to just below 1. */
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit) {
    return Math.floor(this.next() * limit)
  }

  between(least, most) {
    return least + this.next() * (most - least)
  }

  shuffled(items) {
    const rest = [...items]
    return items.map(() => rest.splice(this.below(rest.length), 1)[0])
  }
}
