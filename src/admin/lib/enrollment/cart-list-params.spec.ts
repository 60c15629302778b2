import {
  readCartListState,
  toCartListQuery,
  writeCartListState,
} from "./cart-list-params"

const read = (query: string) => readCartListState(new URLSearchParams(query))

describe("the state of the list in the address", () => {
  it("comes back as it was written, so that it can be shared", () => {
    for (const query of [
      "",
      "after=WyJ2",
      "before=last",
      "q=ada&status=recovered%2Cstopped&order=-value&before=WyJ2",
    ]) {
      expect(writeCartListState(read(query)).toString()).toBe(query)
    }
  })

  it("has stores by whatever name, the shop's own by none", () => {
    for (const query of ["store=", "store=B2B&store=Caf%C3%A9%2C+Wien"]) {
      expect(writeCartListState(read(query)).toString()).toBe(query)
    }
    expect(toCartListQuery(read("store=&store=B2B")).store).toEqual(["", "B2B"])
    // A filter that is open, and nothing chosen yet.
    const open = { ...read(""), store: [] }
    const again = read(writeCartListState(open).toString())
    expect(again.store).toEqual([])
    expect(toCartListQuery(again).store).toBeUndefined()
    expect(read("").store).toBeUndefined()
  })

  it("asks for one page, also when the address names two", () => {
    expect(read("after=a&before=b").page).toEqual({ before: "b" })
    expect(toCartListQuery(read("after=a"))).toMatchObject({ after: "a" })
  })

  it("searches for nothing that the server would refuse", () => {
    const q = (text: string) =>
      read(new URLSearchParams({ q: text }).toString()).q
    expect(q("a\0da")).toBe("ada")
    expect(q("ä".repeat(300))).toBe("ä".repeat(200))
    expect(q(`a${"🛒".repeat(100)}`)).toBe(`a${"🛒".repeat(99)}`)
  })

  it("is the first page where nothing is said", () => {
    expect(toCartListQuery(read("page=7"))).toEqual({
      q: undefined,
      status: undefined,
      order: "-abandoned_at",
      limit: 20,
    })
  })
})
