import type { ArmSums } from "./arm-sums"
import { meanOf } from "./compare-variant"
import { incompleteBeta } from "./incomplete-beta"
import { buyersValue, meanVariance } from "./mean-variance"
import type { Measure } from "./measure"
import { normalTail } from "./normal-tail"
import { tCritical, Z_95 } from "./student-t"

/** What is believed of an arm after its people were seen. */
export type Posterior = {
  mean: number
  deviation: number
  /** How probable it is that the truth is at most so much. */
  below: (value: number) => number
}

/**
 * What is believed of each arm, if before its people were seen any truth was as
 * good as any other. Of a share that is a beta distribution. Of a mean it is a
 * normal one with the variance of P2, as wide as Student's t makes it with the
 * arm's buyers; t itself would have no mean with few. Null while nobody of any
 * arm has bought, and nothing is known of what buyers bring.
 */
export function posteriors(
  arms: ArmSums[],
  measure: Measure
): Posterior[] | null {
  if (measure === "buyers") {
    return arms.map(ofShare)
  }
  const value = buyersValue(arms)
  if (!value?.second) {
    return null
  }
  return arms.map((arm) => {
    const t = tCritical(Math.max(1, arm.buyers))
    const error = Math.sqrt(meanVariance(arm, value))
    return ofMean(meanOf(arm), (error * t) / Z_95)
  })
}

function ofShare({ people, buyers }: ArmSums): Posterior {
  const [a, b] = [buyers + 1, people - buyers + 1]
  return {
    mean: a / (a + b),
    deviation: Math.sqrt((a * b) / (a + b + 1)) / (a + b),
    below: (share) => incompleteBeta(share, a, b),
  }
}

function ofMean(mean: number, deviation: number): Posterior {
  return {
    mean,
    deviation,
    below: (value) => {
      const tail = normalTail((value - mean) / deviation) / 2
      return value < mean ? tail : 1 - tail
    },
  }
}
