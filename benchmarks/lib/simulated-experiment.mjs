import generator from "./generator.cjs"

/**
 * An experiment whose truth is known, as person after person comes: each is
 * drawn into one of the arms, buys with its rate, spends by a log-normal, and
 * unsubscribes now and then. `onPerson` is shown the arms after each of them
 * and ends it by answering with anything but undefined, which is what is
 * given back.
 */
export function simulateExperiment(
  { arms, people, basket = 80, sigma = 1.3, unsubscribe = 0.005 },
  seed,
  onPerson
) {
  const random = generator(seed)
  const sums = arms.map(({ weight = 1 }) => ({
    weight,
    people: 0,
    buyers: 0,
    sum: 0,
    squares: 0,
    unsubscribed: 0,
  }))
  const weights = arms.reduce((sum, { weight = 1 }) => sum + weight, 0)
  for (let i = 1; i <= people; i++) {
    const index = pick(arms, random() * weights)
    const { rate, shrink = 0 } = arms[index]
    const arm = sums[index]
    arm.people += 1
    if (random() < rate) {
      const value = basket * (1 - shrink) * logNormal(random, sigma)
      arm.buyers += 1
      arm.sum += value
      arm.squares += value * value
    }
    if (random() < unsubscribe * (arms[index].harm ?? 1)) {
      arm.unsubscribed += 1
    }
    const ended = onPerson(sums, i)
    if (ended !== undefined) {
      return ended
    }
  }
  return null
}

function pick(arms, drawn) {
  let left = drawn
  const index = arms.findIndex(({ weight = 1 }) => (left -= weight) < 0)
  return index < 0 ? arms.length - 1 : index
}

/** One on average. */
function logNormal(random, sigma) {
  const normal =
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.exp(sigma * normal - (sigma * sigma) / 2)
}
