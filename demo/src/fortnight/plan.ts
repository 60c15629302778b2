import { CATALOG } from "../seed/catalog"
import { REGULARS } from "../seed/regulars"
import { type Answers, answersOf } from "./answers"
import { invent, type Person } from "./cast"
import { chance, type Chance } from "./random"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const FORTNIGHT = 14 * 24 * HOUR

const SHOPPERS = 110
/** How many go through the whole Store API; the others are made in bulk. */
const BY_HAND = { buys: 8, leaves: 16 }
/** Each so many shoppers one comes who has bought before. */
const REGULAR_EACH = 15

/** How far a shopper comes before leaving; each includes those before it. */
export const STAGES = [
  "cart",
  "contact",
  "address",
  "delivery",
  "payment",
] as const

export type Stage = (typeof STAGES)[number]

export type Wish = { handle: string; variant: number; quantity: number }

export type Shopper = {
  person: Person
  /** Milliseconds after the beginning of the fortnight. */
  arrives: number
  wishes: Wish[]
  stage: Stage
  buysAtOnce: boolean
  byHand: boolean
  /** Comes back without any link and buys, this long after leaving. */
  returnsAlone: number | null
  /** An address behind a mail scanner that opens every link first. */
  scanned: boolean
  /** What they say when they are asked, beside their address. */
  says: Answers
  /** What this shopper will do with messages is drawn from here. */
  luck: Chance
  /** Whether they look at one that they do nothing with, from here. */
  eyes: Chance
}

/** Everybody of the fortnight, in the order in which they come. */
export function planShoppers(seed: number): Shopper[] {
  const luck = chance(seed)
  // A stream of its own: whoever is asked more acts as before all the same.
  const mood = chance(seed ^ 0x5a1d)
  const eyes = chance(seed ^ 0xe7e5)
  const shoppers = Array.from({ length: SHOPPERS }, (_, number) =>
    planShopper(number, {
      luck: chance(luck.between(0, 2 ** 31)),
      eyes: chance(eyes.between(0, 2 ** 31)),
      says: answersOf(chance(mood.between(0, 2 ** 31))),
    })
  )
  let { buys, leaves } = BY_HAND
  for (const shopper of shoppers) {
    if (shopper.buysAtOnce && buys > 0) {
      shopper.byHand = buys-- > 0
    } else if (!shopper.buysAtOnce && shopper.stage !== "cart" && leaves > 0) {
      shopper.byHand = leaves-- > 0
    }
  }
  return shoppers.sort((a, b) => a.arrives - b.arrives)
}

function planShopper(
  number: number,
  { luck, eyes, says }: Pick<Shopper, "luck" | "eyes" | "says">
): Shopper {
  const buysAtOnce = luck.happens(0.3)
  const invented = invent(number, luck)
  return {
    person: regularOf(number) ?? invented,
    arrives: Math.floor(luck.next() * (FORTNIGHT - 2 * HOUR)),
    wishes: Array.from({ length: luck.pick([1, 1, 2, 2, 3]) }, () =>
      wish(luck)
    ).filter(isFirstOfItsKind),
    stage: buysAtOnce ? "payment" : leavingStage(luck),
    buysAtOnce,
    byHand: false,
    returnsAlone: luck.happens(0.25) ? returnTime(luck) : null,
    scanned: luck.happens(0.15),
    says,
    luck,
    eyes,
  }
}

function regularOf(number: number): Person | undefined {
  const regular = REGULARS[number / REGULAR_EACH - 1]
  return regular && { ...regular, phone: null }
}

function leavingStage(luck: Chance): Stage {
  return luck.pick([
    "cart",
    "cart",
    "contact",
    "contact",
    "address",
    "delivery",
    "delivery",
    "payment",
    "payment",
    "payment",
  ] as const)
}

/** Some are back before the first message would go out, some much later. */
function returnTime(luck: Chance): number {
  return luck.happens(0.34)
    ? luck.between(15, 45) * MINUTE
    : luck.between(20, 30) * HOUR
}

function wish(luck: Chance): Wish {
  const product = luck.pick(CATALOG)
  return {
    handle: product.handle,
    variant: luck.between(0, product.variants.length - 1),
    quantity: luck.pick([1, 1, 1, 2]),
  }
}

function isFirstOfItsKind({ handle }: Wish, index: number, all: Wish[]) {
  return all.findIndex((other) => other.handle === handle) === index
}
