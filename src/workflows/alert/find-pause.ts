import { aboutPause } from "./alert-words"
import type { Trouble } from "./trouble"
import type { Watch } from "./watch"

/** Whether all messages wait because the provider refuses the store. */
export function findPause({ facts }: Watch, timeZone: string): Trouble | null {
  const { pause } = facts
  return (
    pause && {
      code: "channel_paused",
      ...aboutPause(pause.reason, new Date(pause.since), timeZone),
    }
  )
}
