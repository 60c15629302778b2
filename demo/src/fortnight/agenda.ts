type Entry = { at: number; what: () => Promise<void> }

/** What will happen when: entries run in the order of their times. */
export function openAgenda() {
  const entries: Entry[] = []
  return {
    add(at: Date | number, what: () => Promise<void>): void {
      const time = Number(at)
      const later = entries.findIndex((entry) => entry.at > time)
      entries.splice(later < 0 ? entries.length : later, 0, { at: time, what })
    },

    /** Takes out the next entry until this time, if there is one. */
    next(until: Date): Entry | undefined {
      const first = entries[0]
      return first && first.at <= until.getTime() ? entries.shift() : undefined
    },
  }
}

const AROUND_MS = 1_500

/**
 * The plugin's own job ticks at every full minute of the real clock, by the
 * clock of the story. In the middle of an event its tick would come at another
 * moment in every run, and the same seed would not tell the same story. So
 * the story stands still around the minute; a tick then finds nothing new.
 */
export async function waitForTheMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000)
  if (left < AROUND_MS) {
    await new Promise((resolve) => setTimeout(resolve, left + AROUND_MS / 2))
  }
}
