import type { TimeBox } from "./process/time-box"

/** What the parts of a tick that find work have in common. */
export type Finding = {
  now: Date
  /** How long another page may be begun. */
  box: TimeBox
  /** How far each sweep had come when the tick began. */
  cursors: Map<string, string>
}
