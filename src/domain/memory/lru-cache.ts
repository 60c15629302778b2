/** A map that forgets the entry nobody asked for the longest. */
export class LruCache<Value> {
  private readonly entries = new Map<string, Value>()

  constructor(private readonly limit: number) {}

  get size(): number {
    return this.entries.size
  }

  /** The value of the key; made, and kept, when it is not there. */
  getOrCreate(key: string, create: () => Value): Value {
    const value = this.entries.has(key)
      ? (this.entries.get(key) as Value)
      : create()
    this.entries.delete(key)
    this.entries.set(key, value)
    const oldest = this.entries.keys().next()
    if (this.entries.size > this.limit && !oldest.done) {
      this.entries.delete(oldest.value)
    }
    return value
  }
}
