import type { AdminHealth, AdminHealthProblem } from "../../../types"

/** One cause, and since when staff have known of it; null if not told yet. */
export type Problem = Pick<AdminHealthProblem, "message" | "params"> & {
  /** Messages that fail or are undecided are one cause: `delivery`. */
  code: AdminHealthProblem["code"] | "delivery"
  count: number
  since: string | null
}

/** The page of delivery problems answers all of them. */
const DELIVERY = ["touches_failed", "touches_uncertain", "failure_rate"]

/** With one of these nothing is sent at all, although it should be. */
const STANDSTILL = [
  "provider_missing",
  "postal_address_missing",
  "secret_changed",
  "sandbox",
  "unsubscribe_dead",
  "tick_missing",
  "sending_stalled",
  "channel_paused",
]

export const isStandstill = ({ code }: Pick<Problem, "code">): boolean =>
  STANDSTILL.includes(code)

/**
 * What is wrong, one entry a cause, what stops everything first. An alert
 * without a problem is over, and about to be closed: it is not shown.
 */
export const listProblems = ({
  problems,
  alerts,
  failed,
  uncertain,
}: Pick<
  AdminHealth,
  "problems" | "alerts" | "failed" | "uncertain"
>): Problem[] => {
  const sinceOf = (code: string) =>
    alerts.find((alert) => alert.code === code)?.opened_at ?? null
  const ofDelivery = problems.filter(({ code }) => DELIVERY.includes(code))
  const delivery: Problem[] = ofDelivery.slice(0, 1).map(({ message }) => ({
    code: "delivery",
    message,
    count: failed + uncertain,
    params: {
      ...ofDelivery.find(({ code }) => code === "failure_rate")?.params,
      // As they stand now, and as the page lists them.
      failed,
      uncertain,
    },
    since: sinceOf("failure_rate"),
  }))
  const others = problems
    .filter(({ code }) => !DELIVERY.includes(code))
    .map((problem) => ({ ...problem, since: sinceOf(problem.code) }))

  return [...others, ...delivery].sort(
    (a, b) => Number(isStandstill(b)) - Number(isStandstill(a))
  )
}
