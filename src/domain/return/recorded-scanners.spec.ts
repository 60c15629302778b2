import { creditTouch } from "../attribution/credit-touch"
import { judgeHits } from "./judge-hits"

type Rates = { opened: number; clicked: number; recovered: number }

type Found = {
  without: Rates
  with: Rates
  clickers: number
  takenForMachines: number
  takenForPeople: number
}

const { compareRates } =
  require("../../../benchmarks/lib/simulated-hits.cjs") as {
    compareRates: (rules: object, messages: number) => Found
  }

/** The short form of `npm run bench -- --only scanners`. */
describe("machines that read mail, as they were recorded", () => {
  const found = compareRates({ judgeHits, creditTouch }, 10_000)

  it.each(["opened", "clicked", "recovered"] as const)(
    "move the rate of what was %s by no more than a fifth of a point",
    (rate) => {
      const moved = found.with[rate] - found.without[rate]
      expect(Math.abs(moved)).toBeLessThan(0.002)
      expect(found.without[rate]).toBeGreaterThan(0.02)
    }
  )

  it("make machines of hardly anybody, and nearly none of them is a person", () => {
    expect(found.takenForMachines / found.clickers).toBeLessThan(0.005)
    expect(found.takenForPeople).toBeLessThan(10)
  })
})
