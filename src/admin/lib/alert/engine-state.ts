import type { AdminHealth } from "../../../types"

export type EngineState = "running" | "stopped" | "waiting" | "story"

/**
 * Whether the scheduled runs come: yes, no longer, or not one so far. While a
 * demo plays its story nobody expects them.
 */
export const engineState = ({
  problems,
  last_tick_at,
  story_time,
}: Pick<
  AdminHealth,
  "problems" | "last_tick_at" | "story_time"
>): EngineState => {
  if (story_time !== null) return "story"
  if (problems.some(({ code }) => code === "tick_missing")) return "stopped"

  return last_tick_at === null ? "waiting" : "running"
}
