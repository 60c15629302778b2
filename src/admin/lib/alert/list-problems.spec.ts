import type { AdminHealth, AdminHealthProblem } from "../../../types"
import { listProblems } from "./list-problems"

const problem = (
  code: AdminHealthProblem["code"],
  count = 0,
  params: AdminHealthProblem["params"] = {}
): AdminHealthProblem => ({ code, message: `${code}!`, count, params })

const calm = { problems: [], alerts: [], failed: 0, uncertain: 0 }

const list = (health: Partial<AdminHealth>) =>
  listProblems({ ...calm, ...health })

describe("problems, one a cause", () => {
  it("tell of messages that fail and are undecided as one", () => {
    const opened_at = "2026-03-01T12:00:00Z"
    const rate = { total: 12, failed: 9, uncertain: 9, share: 0.4 }
    const [delivery, ...others] = list({
      failed: 2,
      uncertain: 3,
      problems: [
        problem("failure_rate", 0, rate),
        problem("touches_uncertain", 3),
        problem("touches_failed", 2),
      ],
      alerts: [{ code: "failure_rate", message: "", opened_at }],
    })
    expect(others).toEqual([])
    expect(delivery).toMatchObject({
      code: "delivery",
      since: opened_at,
      // The figures of the page it leads to, not those of the alert.
      params: { total: 12, share: 0.4, failed: 2, uncertain: 3 },
    })
  })

  it("leave the others as they are, what stops everything first", () => {
    const codes = list({
      uncertain: 1,
      problems: [
        problem("sequence_inactive"),
        problem("touches_uncertain", 1),
        problem("orders_silent"),
        problem("provider_missing"),
      ],
    }).map(({ code }) => code)
    expect(codes).toEqual([
      "provider_missing",
      "sequence_inactive",
      "orders_silent",
      "delivery",
    ])
  })

  it("are none while there are none", () => {
    expect(list({})).toEqual([])
  })
})
