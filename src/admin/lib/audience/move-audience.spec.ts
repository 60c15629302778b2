import { moveAudience } from "./move-audience"

const list = (...priorities: number[]) =>
  priorities.map((priority, n) => ({
    id: "abc"[n]!,
    priority,
    updated_at: `t${n}`,
  }))

const after = (priorities: number[], id: string, step: -1 | 1) => {
  const before = list(...priorities)
  const changes = new Map(
    moveAudience(before, id, step).map((one) => [one.id, one.priority])
  )
  return before
    .map((one) => ({ id: one.id, at: changes.get(one.id) ?? one.priority }))
    .sort((a, b) => a.at - b.at)
    .map((one) => one.id)
    .join("")
}

describe("the order of audiences", () => {
  it("changes by one place", () => {
    expect(after([1, 2, 3], "b", -1)).toBe("bac")
    expect(after([1, 2, 3], "b", 1)).toBe("acb")
    expect(moveAudience(list(1, 5, 9), "b", 1)).toEqual([
      { id: "c", priority: 5, updated_at: "t2" },
      { id: "b", priority: 9, updated_at: "t1" },
    ])
  })

  it("changes also where all have one priority", () => {
    expect(after([0, 0, 0], "c", -1)).toBe("acb")
    expect(after([0, 0, 0], "a", 1)).toBe("bac")
  })

  it("stays at its ends", () => {
    expect(moveAudience(list(1, 2), "a", -1)).toEqual([])
    expect(moveAudience(list(1, 2), "b", 1)).toEqual([])
    expect(moveAudience(list(1, 2), "x", 1)).toEqual([])
  })
})
