import fc from "fast-check"

import type { ExperimentSums } from "./experiment-sums"
import {
  EXPERIMENT_VERDICTS,
  type JudgedExperiment,
  judgeExperiment,
} from "./judge-experiment"
import { MEASURES } from "./measure"

const NAMED = 0.03

/** Arms of so many people, buyers and, if any, who unsubscribed. */
const judge = (
  arms: [people: number, buyers: number, unsubscribed?: number][],
  difference = NAMED
) =>
  judgeExperiment({
    measure: "buyers",
    difference,
    arms: arms.map(([people, buyers, unsubscribed = 0]) => ({
      people,
      buyers,
      sum: buyers,
      squares: buyers,
      unsubscribed,
      weight: 1,
    })),
  })

const said = ({ verdict, winner }: JudgedExperiment) => [verdict, winner]

describe("what may be said of an experiment", () => {
  it("is nothing where the arms are not what was drawn", () => {
    const found = judge([
      [5_000, 500],
      [4_000, 800],
    ])
    expect(said(found)).toEqual(["sample_ratio", null])
  })

  it("is too early while it may be nothing, at whichever look", () => {
    // One look's test would have found it.
    const found = judge([
      [1_000, 200],
      [1_000, 250],
    ])
    expect(said(found)).toEqual(["too_early", null])
    expect(found.arms[1]!.difference!.interval.low).toBeGreaterThan(0)
    expect(found.arms[1]!.difference!.p).toBeGreaterThan(0.05)
  })

  it("is too early with few buyers, however different they are", () => {
    const found = judge([
      [30, 0],
      [30, 22],
    ])
    expect(found.arms[1]!.difference!.p).toBeLessThan(0.05)
    expect(said(found)).toEqual(["too_early", null])
    // Where the first should have sold, selling nothing tells.
    const none = judge([
      [600, 0],
      [600, 60],
    ])
    expect(said(none)).toEqual(["winner", 1])
  })

  it("is the winner, the one that brought most of those that are better", () => {
    const known = judge([
      [9_000, 900],
      [9_000, 1_300],
      [9_000, 1_250],
    ])
    expect(said(known)).toEqual(["winner", 1])
  })

  it("is the first where all others are known to be worse", () => {
    const one = [9_000, 1_300] as [number, number]
    expect(said(judge([one, [9_000, 900], [9_000, 900]]))).toEqual([
      "winner",
      0,
    ])
    expect(said(judge([one, [9_000, 900], [9_000, 1_290]]))).toEqual([
      "too_early",
      null,
    ])
  })

  it("is no difference only where none as large as named is left", () => {
    const arms: [number, number][] = [
      [20_000, 2_000],
      [20_000, 2_010],
    ]
    expect(said(judge(arms))).toEqual(["no_difference", null])
    expect(said(judge(arms, 0.005))).toEqual(["too_early", null])
    // Of all arms, not of some.
    expect(said(judge([...arms, [20_000, 2_100]], 0.012))).toEqual([
      "too_early",
      null,
    ])
  })

  it("is harm where more of an arm unsubscribe, and none has won", () => {
    const harmed = judge([
      [1_000, 100, 5],
      [1_000, 110, 40],
    ])
    expect(said(harmed)).toEqual(["harm", null])
    expect(harmed.arms[1]).toMatchObject({ harm: true })
    // What sells more and drives people off does not win.
    expect(
      said(
        judge([
          [9_000, 900, 5],
          [9_000, 1_300, 40],
        ])
      )
    ).toEqual(["harm", null])
    // Another one may.
    const other = judge([
      [9_000, 900, 5],
      [9_000, 1_400, 40],
      [9_000, 1_300, 6],
    ])
    expect(said(other)).toEqual(["winner", 2])
    expect(other.arms.map(({ harm }) => harm)).toEqual([false, true, false])
    // Fewer of an arm is no harm.
    expect(
      said(
        judge([
          [1_000, 100, 40],
          [1_000, 110, 5],
        ])
      )
    ).toEqual(["too_early", null])
  })

  it("is told of all sums, and never not a number", () => {
    const arm = fc
      .tuple(
        fc.nat({ max: 1e5 }),
        fc.nat({ max: 1e5 }),
        fc.nat({ max: 1e5 }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 9 })
      )
      .map(([a, b, c, worth, weight]) => {
        const people = Math.max(a, b)
        const buyers = Math.min(a, b)
        const unsubscribed = Math.min(people, c)
        const [sum, squares] = [buyers * worth, buyers * worth * worth]
        return { people, buyers, unsubscribed, sum, squares, weight }
      })
    fc.assert(
      fc.property(
        fc.constantFrom(...MEASURES),
        fc.array(arm, { minLength: 2, maxLength: 5 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (measure: ExperimentSums["measure"], arms, difference) => {
          const found = judgeExperiment({ measure, arms, difference })
          expect(EXPERIMENT_VERDICTS).toContain(found.verdict)
          expect(found.winner !== null).toBe(found.verdict === "winner")
          const { chi2, p } = found.ratio
          expect([chi2, p].every(Number.isFinite)).toBe(true)
          found.arms.forEach(({ guardP }) =>
            expect(Number.isFinite(guardP)).toBe(true)
          )
        }
      )
    )
  })
})
