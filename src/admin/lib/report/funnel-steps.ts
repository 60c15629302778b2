import type { AdminReportFunnel } from "../../../types"

type FunnelStep = {
  metric: keyof AdminReportFunnel
  /** What it is a part of. */
  of: keyof AdminReportFunnel | null
}

/** From the abandoned cart to its order; none is larger than what it is of. */
export const FUNNEL_STEPS: FunnelStep[] = [
  { metric: "abandoned", of: null },
  { metric: "reached", of: "abandoned" },
  { metric: "held_out", of: "abandoned" },
  { metric: "messaged", of: "abandoned" },
  { metric: "opened", of: "messaged" },
  { metric: "clicked", of: "messaged" },
  { metric: "restored", of: "messaged" },
  { metric: "recovered", of: "messaged" },
]
