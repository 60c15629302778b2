import type { Chance } from "./random"

const MINUTE = 60_000

/** What one shopper does with one message; delays in milliseconds. */
export type Reaction = {
  kind: "ignore" | "click" | "unsubscribe"
  after: number
  /** How long after the click the order is placed; null for "not at all". */
  buysAfter: number | null
}

/** By the number of the message: the offer in the third draws most. */
const CLICKS = [0.18, 0.08, 0.26]
const BUYS = [0.6, 0.55, 0.75]
const UNSUBSCRIBES = 0.03

/**
 * The same number of draws whatever comes out, so that one shopper's story
 * does not hang on what the others do.
 */
export function react(message: number, luck: Chance): Reaction {
  const [mood, wait, will, pace] = [
    luck.next(),
    luck.between(12, 300) * MINUTE,
    luck.next(),
    luck.between(4, 25) * MINUTE,
  ]
  const clicks = CLICKS[message] ?? 0
  if (mood < clicks) {
    const buys = will < (BUYS[message] ?? 0)
    return { kind: "click", after: wait, buysAfter: buys ? pace : null }
  }
  const leaves = mood < clicks + UNSUBSCRIBES
  return {
    kind: leaves ? "unsubscribe" : "ignore",
    after: wait,
    buysAfter: null,
  }
}
