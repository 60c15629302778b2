import type { AdminHealthProblem } from "../../../types"
import { engineState } from "./engine-state"

const problem = (
  code: AdminHealthProblem["code"],
  params: AdminHealthProblem["params"] = {}
): AdminHealthProblem => ({ code, message: "", count: 0, params })

const at = "2026-03-01T12:00:00Z"
const of = (problems: AdminHealthProblem[], last_tick_at: string | null = at) =>
  engineState({ problems, last_tick_at, story_time: null })

describe("the engine's state", () => {
  it("is running while nothing keeps messages from going out", () => {
    expect(of([])).toBe("running")
    expect(of([problem("touches_failed")])).toBe("running")
  })

  it("never says running over a paused or sleeping sequence", () => {
    expect(of([problem("sequence_inactive", { status: "paused" })])).toBe(
      "paused"
    )
    expect(of([problem("sequence_inactive", { status: "draft" })])).toBe(
      "draft"
    )
  })

  it("says first that no run comes", () => {
    expect(of([problem("sequence_inactive"), problem("tick_missing")])).toBe(
      "stopped"
    )
  })

  it("is a story's while one is played: its clock is in the past", () => {
    const problems = [problem("tick_missing")]
    expect(engineState({ problems, last_tick_at: at, story_time: at })).toBe(
      "story"
    )
  })

  it("waits for the first run", () => {
    expect(of([], null)).toBe("waiting")
  })
})
