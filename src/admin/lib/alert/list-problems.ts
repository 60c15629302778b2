import type { AdminHealth, AdminHealthProblem } from "../../../types"

/** A problem, and since when staff have known of it; null if not told yet. */
export type Problem = AdminHealthProblem & { since: string | null }

/**
 * Problems with the moment their alert was opened. An alert without a problem
 * is over, and about to be closed: it is not shown.
 */
export const listProblems = ({ problems, alerts }: AdminHealth): Problem[] =>
  problems.map((problem) => ({
    ...problem,
    since: alerts.find(({ code }) => code === problem.code)?.opened_at ?? null,
  }))
