import { beginsAnew } from "./begins-anew"

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))
const story = { purchased: true, own: true, touchedAt: at(10) }

describe("a rebuilt cart begins a story of its own", () => {
  it("when there was none before", () => {
    expect(beginsAnew([], [at(1)])).toBe(true)
  })

  it("never before it was shopped on", () => {
    expect(beginsAnew([story], [at(9), at(10)])).toBe(false)
  })

  it("once it was shopped on after a purchase", () => {
    expect(beginsAnew([story], [at(9), at(11)])).toBe(true)
  })

  it("never beside the story it came from", () => {
    expect(beginsAnew([{ ...story, purchased: false }], [at(11)])).toBe(false)
  })

  it("when that story was another person's and it was shopped on", () => {
    const other = { ...story, purchased: false, own: false }
    expect(beginsAnew([other], [at(11)])).toBe(true)
    expect(beginsAnew([other], [at(10)])).toBe(false)
  })

  it("only when none of several stories stands against it", () => {
    const later = { ...story, touchedAt: at(12) }
    expect(beginsAnew([story, later], [at(11)])).toBe(false)
  })

  it("never when nobody noted how it was given back", () => {
    expect(beginsAnew([{ ...story, touchedAt: null }], [at(11)])).toBe(false)
  })
})
