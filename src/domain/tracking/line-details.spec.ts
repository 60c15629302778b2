import { lineDetails } from "./line-details"

const mug = (metadata: Record<string, unknown> | null, title = "Mug") => ({
  title,
  variant_title: null,
  metadata,
})

describe("what tells lines apart", () => {
  it("is what they differ in", () => {
    expect(
      lineDetails([
        mug({ engraving: "Ann", color: "blue", size: 3 }),
        mug({ engraving: "Bob", color: "blue", size: 4 }),
        mug(null),
      ])
    ).toEqual([["Ann", "blue", "3"], ["Bob", "blue", "4"], []])
    expect(
      lineDetails([
        mug({ engraving: "Ann", color: "blue" }),
        mug({ engraving: "Bob", color: "blue" }),
      ])
    ).toEqual([["Ann"], ["Bob"]])
  })

  it("is nothing for lines that have no double", () => {
    expect(
      lineDetails([mug({ engraving: "Ann" }), mug({ engraving: "Bob" }, "Cup")])
    ).toEqual([[], []])
  })

  it("is never what programs note for themselves, nor what is no word", () => {
    const internal = {
      _bundle: "a",
      bundle_id: "b",
      lineId: "c",
      url: "d",
      nested: { deep: 1 },
      list: ["x"],
      flag: true,
      empty: " ",
      nothing: null,
    }
    expect(lineDetails([mug(internal), mug({})])).toEqual([[], []])
  })
})
