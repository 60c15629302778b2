import { besideTerm } from "./alphabet"

const gram = (...places: number[]) =>
  (1 << 30) |
  (places.length << 16) |
  places.reduce((path, place) => (path << 5) | place, 0)

describe("what is beside a term in the alphabet", () => {
  it("is all before its letters, step by step", () => {
    expect(besideTerm("ba@", false)).toEqual({
      grams: [gram(0), gram(1), gram(2, 0)],
      bound: "ba",
    })
  })

  it("is all after them, also what is behind z", () => {
    expect(besideTerm("zyx", true)).toEqual({
      grams: [
        gram(27),
        gram(26, 26),
        gram(26, 27),
        gram(26, 25, 25),
        gram(26, 25, 26),
        gram(26, 25, 27),
      ],
      bound: "zyy",
    })
  })

  it("looks at three letters, and at none behind what is no letter", () => {
    expect(besideTerm("jonas", false)!.bound).toBe("jon")
    expect(besideTerm("j.onas", false)!.bound).toBe("j")
    expect(besideTerm("9jonas", false)).toBeNull()
  })
})
