import type { ToldEvent } from "../../domain/fact/told-event"

/** One who is told what happens. */
export type EventSink = {
  /** What its cursor is called after `facts:`. */
  name: string
  /** As staff know it. */
  title: string
  /** How many it is given at once. */
  page: number
  /** Resolves when it has all of them; rejects when it may have none. */
  tell: (events: ToldEvent[]) => Promise<void>
}
