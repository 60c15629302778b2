import type { AdminHealth } from "../../../types"

export type EngineState = "running" | "stopped" | "waiting"

/** Whether the scheduled runs come: yes, no longer, or not one so far. */
export const engineState = ({
  problems,
  last_tick_at,
}: Pick<AdminHealth, "problems" | "last_tick_at">): EngineState => {
  if (problems.some(({ code }) => code === "tick_missing")) return "stopped"

  return last_tick_at === null ? "waiting" : "running"
}
