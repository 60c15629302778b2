import type { AdminHealth } from "../../../types"

export type EngineState =
  /** The scheduled runs come, and messages may go out. */
  | "running"
  /** The runs do not come any more. */
  | "stopped"
  /** No run has come so far. */
  | "waiting"
  /** The runs come, but no sequence is active. */
  | "paused"
  /** The same, and none ever was. */
  | "draft"
  /** A demo plays its story: nobody expects the runs. */
  | "story"

/** How cart recovery stands, in one word: the worst that is true. */
export const engineState = ({
  problems,
  last_tick_at,
  story_time,
}: Pick<
  AdminHealth,
  "problems" | "last_tick_at" | "story_time"
>): EngineState => {
  const of = (wanted: string) => problems.find(({ code }) => code === wanted)

  if (story_time !== null) return "story"
  if (of("tick_missing")) return "stopped"
  const inactive = of("sequence_inactive")
  if (inactive) return inactive.params.status === "paused" ? "paused" : "draft"

  return last_tick_at === null ? "waiting" : "running"
}
