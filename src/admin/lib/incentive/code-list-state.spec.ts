import { readCodeListState, writeCodeListState } from "./code-list-state"

const read = (query: string) => readCodeListState(new URLSearchParams(query))

describe("the state of the list of codes in the address", () => {
  it.each(["", "state=live", "state=redeemed&after=WyJ2", "before=last"])(
    "comes back as it was written: %s",
    (query) => {
      const written = new URLSearchParams(writeCodeListState(read(query)))
      expect(written.toString()).toBe(query)
    }
  )

  it("is all codes where it makes no sense", () => {
    expect(read("state=nonsense")).toEqual({ state: null, page: {} })
  })
})
