import generator from "./generator.cjs"

/**
 * A shop whose truth is known: what each of its people does with a message and
 * without, drawn anew with each seed.
 *
 * People differ in how often they leave a cart, in how often they come back
 * anyway, and in what they spend, so the carts of one person are alike. Of
 * those who are written to some come back who would not have; all of them may
 * use the message's incentive, which makes their baskets smaller by `shrink`.
 * Those who come back click on the message or come by themselves. `onLook` is
 * shown the shop so many times on the way.
 */
export function simulateShop(
  { kinds, carts, holdout, shrink, sigma },
  seed,
  { looks = 1, onLook } = {}
) {
  const random = generator(seed)
  const people = Math.round(carts / cartsPerPerson(kinds))
  const shop = {
    truth: trueUplift({ kinds, shrink }),
    treated: emptyArm(),
    holdout: emptyArm(),
    attributed: 0,
    assisted: 0,
  }
  // Half of the spread of orders is that between people.
  const between = sigma / Math.SQRT2
  for (let i = 0; i < people; i++) {
    const kind = pick(kinds, random())
    const arm = random() < holdout ? shop.holdout : shop.treated
    const treated = arm === shop.treated
    const taste = logNormal(random, between)
    const person = { orders: 0, sum: 0 }
    const count = geometric(random, kind.carts)
    for (let cart = 0; cart < count; cart++) {
      const turn = random()
      if (turn >= kind.anyway + (treated ? kind.persuaded : 0)) {
        continue
      }
      const value =
        kind.basket *
        taste *
        logNormal(random, between) *
        (treated ? 1 - shrink : 1)
      person.orders += 1
      person.sum += value
      arm.perCart.buyers += 1
      arm.perCart.squares += value * value
      if (treated) {
        const clicks = turn < kind.anyway ? CLICK_ANYWAY : CLICK_PERSUADED
        shop[random() < clicks ? "attributed" : "assisted"] += value
      }
    }
    add(arm, person, count)
    if (
      onLook &&
      Math.floor(((i + 1) * looks) / people) > Math.floor((i * looks) / people)
    ) {
      onLook(shop)
    }
  }
  return shop
}

/** How many of those who come back do so by the message's button. */
const CLICK_ANYWAY = 0.35
const CLICK_PERSUADED = 0.9

const cartsPerPerson = (kinds) =>
  kinds.reduce((sum, { share, carts }) => sum + share * carts, 0)

/** What being written to brings a person on average. */
function trueUplift({ kinds, shrink }) {
  const mean = (of) =>
    kinds.reduce((sum, kind) => sum + kind.share * of(kind), 0)
  return {
    orders: mean(({ carts, persuaded }) => carts * persuaded),
    buyers: mean(
      ({ carts, anyway, persuaded }) =>
        never(carts, anyway) - never(carts, anyway + persuaded)
    ),
    revenue: mean(
      ({ carts, basket, anyway, persuaded }) =>
        carts * basket * ((anyway + persuaded) * (1 - shrink) - anyway)
    ),
  }
}

/** How probable it is that none of a person's carts is bought. */
const never = (carts, rate) =>
  (1 - rate) / carts / (1 - (1 - 1 / carts) * (1 - rate))

const emptySums = () => ({ people: 0, buyers: 0, sum: 0, squares: 0 })

const emptyArm = () => ({
  revenue: emptySums(),
  orders: emptySums(),
  perCart: emptySums(),
})

function add(arm, { orders, sum }, carts) {
  arm.revenue.people += 1
  arm.orders.people += 1
  arm.perCart.people += carts
  if (!orders) {
    return
  }
  arm.revenue.buyers += 1
  arm.revenue.sum += sum
  arm.revenue.squares += sum * sum
  arm.orders.buyers += 1
  arm.orders.sum += orders
  arm.orders.squares += orders * orders
  arm.perCart.sum += sum
}

function pick(kinds, draw) {
  let left = draw
  return kinds.find(({ share }) => (left -= share) < 0) ?? kinds.at(-1)
}

/** At least one, so many on average. */
function geometric(random, mean) {
  let count = 1
  while (random() > 1 / mean) {
    count += 1
  }
  return count
}

/** One on average. */
function logNormal(random, sigma) {
  const normal =
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.exp(sigma * normal - (sigma * sigma) / 2)
}
