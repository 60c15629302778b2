import { findBursts, type PlacedCart } from "./find-bursts"
import { type PatternFacts, patternsOf } from "./patterns-of"

const MOST = 10
const SECRET = "0123456789abcdef0123456789abcdef"

/** Numbers that are the same in every run (mulberry32). */
function dice(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Dice = () => number
const pick = <T>(from: readonly T[], roll: Dice): T =>
  from[Math.floor(roll() * from.length)]!
const digits = (count: number, roll: Dice) =>
  Array.from({ length: count }, () => Math.floor(roll() * 10)).join("")
const letters = (count: number, roll: Dice) =>
  Array.from({ length: count }, () =>
    pick([..."abcdefghijklmnoprstuvwz"], roll)
  ).join("")

const FIRST =
  "anna ben clara david emma felix greta hans ida jonas klara leon mia noah olga paul rosa simon tina uwe vera willi maximilian alexandra jo lu christopher sophie".split(
    " "
  )
const LAST =
  "meier schmidt fischer weber wagner becker hoffmann koch bauer richter klein wolf neumann schwarz zimmermann braun hofmann lange werner krause lehmann kaiser fuchs peters lang scholz moeller weiss jung hahn vogel keller".split(
    " "
  )
/** Weighted as mail providers are. */
const DOMAINS = [
  ...Array<string>(9).fill("gmail.com"),
  ...Array<string>(3).fill("hotmail.com"),
  ...["yahoo.com", "icloud.com", "gmx.de", "gmx.de", "web.de", "web.de"],
  "own",
]

function nameAddress(roll: Dice): {
  first: string
  last: string
  email: string
} {
  const first = pick(FIRST, roll)
  const last = pick(LAST, roll)
  const domain = pick(DOMAINS, roll)
  const local = pick(
    [
      `${first}.${last}`,
      `${first}${last}`,
      `${first[0]}.${last}`,
      `${first[0]}${last}`,
      `${first}.${last}${digits(2, roll)}`,
      `${first}${digits(2, roll)}`,
      `${first}_${last}`,
      `${last}${digits(4, roll)}`,
      letters(4 + Math.floor(roll() * 8), roll),
    ],
    roll
  )
  const own = domain === "own"
  return {
    first,
    last,
    email: own ? `mail@${last}${digits(3, roll)}.de` : `${local}@${domain}`,
  }
}

let made = 0

function cartOf(
  facts: Partial<PatternFacts>,
  at: number,
  variant = "v1"
): PlacedCart {
  return {
    cart_id: `cart_${made++}`,
    sales_channel_id: "sc",
    at,
    patterns: patternsOf(
      {
        email: null,
        first_name: null,
        last_name: null,
        street: null,
        postal_code: null,
        phone: null,
        items: [{ variant_id: variant }],
        ...facts,
      },
      SECRET
    ),
  }
}

type Crowd =
  | "names"
  | "students"
  | "numbers"
  | "collect at the shop"
  | "staff of one company"

/** Somebody real who wants the thing that everybody wants. */
function shopper(crowd: Crowd, roll: Dice, at: number): PlacedCart {
  const { first, last, email } = nameAddress(roll)
  const hasTyped = roll() < 0.7
  const typed = {
    first_name: hasTyped ? first : null,
    last_name: hasTyped ? last : null,
    street: hasTyped ? `${pick(LAST, roll)}weg ${digits(2, roll)}` : null,
    postal_code: hasTyped ? digits(5, roll) : null,
    phone: pick(
      [null, "0000000000", "1234567890", `0170 ${digits(7, roll)}`],
      roll
    ),
  }
  switch (crowd) {
    case "names":
      return cartOf({ ...typed, email }, at)
    case "students":
      return cartOf({ ...typed, email: `s${digits(7, roll)}@uni.example` }, at)
    case "numbers":
      return cartOf({ ...typed, email: `${digits(10, roll)}@qq.com` }, at)
    case "collect at the shop":
      return cartOf(
        { ...typed, email, street: "Marktplatz 1", postal_code: "10115" },
        at
      )
    case "staff of one company":
      return cartOf({ ...typed, email: `${first}.${last}@corp.example` }, at)
  }
}

const MADE_UP = {
  "one address": () => ({ email: "tester@example.com" }),
  "one mailbox, written differently": (roll: Dice, n: number) => ({
    email:
      n % 2 ? `te.ster+${n}@gmail.com` : `tester+${digits(3, roll)}@gmail.com`,
  }),
  "random letters": (roll: Dice) => ({
    email: `${letters(10, roll)}@gmail.com`,
  }),
  "a name and four digits": (roll: Dice) => ({
    email: `johnsmith${digits(4, roll)}@outlook.com`,
  }),
  "one name and street, any mailbox": (roll: Dice) => ({
    email: nameAddress(roll).email,
    first_name: "John",
    last_name: "Smith",
    street: "1 Main St.",
    postal_code: "10001",
  }),
  "one name and phone, any mailbox": (roll: Dice) => ({
    email: nameAddress(roll).email,
    first_name: "John",
    last_name: "Smith",
    street: `${digits(3, roll)} Main St.`,
    phone: "+1 (212) 555-0182",
  }),
  "one home, any name": (roll: Dice) => {
    const { first, last, email } = nameAddress(roll)
    return {
      ...{ email, first_name: first, last_name: last },
      ...{ street: "1 Main St.", postal_code: "10001", phone: "2125550182" },
    }
  },
} satisfies Record<string, (roll: Dice, n: number) => Partial<PatternFacts>>

const SEEDS = Array.from({ length: 5 }, (_, n) => n + 1)
const times = (count: number, roll: Dice, ms = 60_000) =>
  Array.from({ length: count }, () => Math.floor(roll() * ms))

describe("a flash sale of 1,000 people in one minute", () => {
  it.each([
    "names",
    "students",
    "numbers",
    "collect at the shop",
    "staff of one company",
  ] as const)("blames nobody: %s", (crowd) => {
    for (const seed of SEEDS) {
      const roll = dice(seed)
      const carts = times(1_000, roll).map((at) => shopper(crowd, roll, at))
      expect([...findBursts(carts, MOST)]).toEqual([])
    }
  })
})

describe("a machine that tries 60 cards a minute", () => {
  it.each(Object.entries(MADE_UP))(
    "is caught, beside 20 people: %s",
    (_, makeUp) => {
      for (const seed of SEEDS) {
        const roll = dice(seed)
        const people = times(20, roll).map((at) => shopper("names", roll, at))
        const tests = times(60, roll).map((at, n) =>
          cartOf(makeUp(roll, n), at, "cheapest")
        )
        const found = findBursts([...people, ...tests], MOST)
        expect(tests.filter(({ cart_id }) => found.has(cart_id))).toHaveLength(
          60
        )
        expect(people.filter(({ cart_id }) => found.has(cart_id))).toEqual([])
      }
    }
  )

  it("is caught in the middle of a flash sale, of the same thing, and blames nobody for it", () => {
    let caught = 0
    let blamed = 0
    let tests = 0
    for (const seed of SEEDS) {
      const roll = dice(seed)
      const people = times(1_000, roll).map((at) => shopper("names", roll, at))
      for (const makeUp of [
        MADE_UP["one address"],
        MADE_UP["one name and street, any mailbox"],
        MADE_UP["one home, any name"],
      ]) {
        const testers = times(60, roll).map((at) => cartOf(makeUp(roll), at))
        const found = findBursts([...people, ...testers], MOST)
        tests += testers.length
        caught += testers.filter(({ cart_id }) => found.has(cart_id)).length
        blamed += people.filter(({ cart_id }) => found.has(cart_id)).length
      }
    }
    expect({ caught, blamed }).toEqual({ caught: tests, blamed: 0 })
  })

  it("is caught from its first cart on, also before it was fast", () => {
    const at = [
      0,
      30_000,
      50_000,
      ...Array.from({ length: 12 }, (_, n) => 70_000 + n),
    ]
    const slow = at.map((ms) => cartOf({ email: "tester@example.com" }, ms))
    expect(findBursts(slow, MOST).size).toBe(15)
  })

  it("and below the limit is not held for one", () => {
    const carts = times(9, dice(1)).map((at) =>
      cartOf({ email: "ada@example.com" }, at)
    )
    expect(findBursts(carts, MOST).size).toBe(0)
    const spread = Array.from({ length: 50 }, (_, n) =>
      cartOf({ email: "ada@example.com" }, n * 10_000)
    )
    expect(findBursts(spread, MOST).size).toBe(0)
  })

  it("is one of its own sales channel", () => {
    const carts = times(12, dice(1)).map((at, n) => ({
      ...cartOf({ email: "ada@example.com" }, at),
      sales_channel_id: n % 2 ? "a" : "b",
    }))
    expect(findBursts(carts, MOST).size).toBe(0)
  })
})
