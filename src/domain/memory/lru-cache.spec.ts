import { LruCache } from "./lru-cache"

describe("the cache", () => {
  it("makes a value once", () => {
    const cache = new LruCache<number>(2)
    const create = jest.fn(() => 1)
    cache.getOrCreate("a", create)
    expect(cache.getOrCreate("a", create)).toBe(1)
    expect(create).toHaveBeenCalledTimes(1)
  })

  it("stays within its limit and forgets the longest unused", () => {
    const cache = new LruCache<number>(2)
    for (const key of ["a", "b", "a", "c"]) {
      cache.getOrCreate(key, () => 1)
    }
    expect(cache.size).toBe(2)
    expect(cache.getOrCreate("a", () => 2)).toBe(1)
    expect(cache.getOrCreate("b", () => 2)).toBe(2)
  })

  it("keeps nothing of a value that could not be made", () => {
    const cache = new LruCache<number>(2)
    const fail = () => {
      throw new Error("no")
    }
    expect(() => cache.getOrCreate("a", fail)).toThrow("no")
    expect(cache.size).toBe(0)
  })
})
