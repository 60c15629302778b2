import type { Interval } from "./p2-interval"
import { Z_95 } from "./student-t"
import { type Proportion, shareOf } from "./two-proportion-z"

/**
 * Where a share lies with 95 % confidence, for whoever looks once (Wilson
 * 1927). It holds from the first person on; of nobody it may be anything.
 */
export function wilson(proportion: Proportion): Interval {
  const { people, buyers } = proportion
  if (people < 1) {
    return { low: 0, high: 1 }
  }
  const share = shareOf(proportion)
  const z2 = Z_95 ** 2 / people
  const center = (share + z2 / 2) / (1 + z2)
  const half = Math.sqrt(z2 * share * (1 - share) + z2 ** 2 / 4) / (1 + z2)
  return {
    // Rounding must not pass them.
    low: buyers > 0 ? Math.max(0, center - half) : 0,
    high: buyers < people ? Math.min(1, center + half) : 1,
  }
}
