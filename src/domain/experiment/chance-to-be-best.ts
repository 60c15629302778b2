import type { Posterior } from "./posterior"

/** How far from an arm's mean it is still looked, in standard deviations. */
const REACH = 40

/** At so many places for each arm, most of them near its mean. */
const PLACES = 300
const CROWDED = 4

export type Chance = {
  /** How probable it is that it is the best of all. */
  best: number
  /** How much a person brings less on average, should it not be. */
  loss: number
}

/**
 * How probable each arm is to be the best, and what is lost on average by
 * taking it: integrated over what is believed of all of them, so that the same
 * sums always give the same figures.
 */
export function chanceToBeBest(arms: Posterior[]): Chance[] {
  const places = arms.flatMap(placesOf).sort((a, b) => a - b)
  const below = arms.map((arm) => places.map((place) => arm.below(place)))
  const product = (m: number, except?: number) =>
    below.reduce((all, of, i) => (i === except ? all : all * of[m]!), 1)
  const found = below.map((own, i) => {
    let [best, loss] = [0, 0]
    for (let m = 1; m < places.length; m++) {
      const others = (product(m - 1, i) + product(m, i)) / 2
      best += (own[m]! - own[m - 1]!) * others
      // The best of all is at most so much less often than this one alone.
      const more = own[m - 1]! - product(m - 1) + own[m]! - product(m)
      loss += (more / 2) * (places[m]! - places[m - 1]!)
    }
    return { best, loss: Math.max(0, loss) }
  })
  const all = found.reduce((sum, { best }) => sum + best, 0)
  return found.map(({ best, loss }) => ({ best: best / all, loss }))
}

function placesOf({ mean, deviation }: Posterior): number[] {
  return Array.from({ length: PLACES + 1 }, (_, i) => {
    const along = Math.sinh(CROWDED * ((2 * i) / PLACES - 1))
    return mean + (REACH * deviation * along) / Math.sinh(CROWDED)
  })
}
