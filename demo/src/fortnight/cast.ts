import type { Chance } from "./random"

export type Person = {
  first: string
  last: string
  email: string
  country: string
  currency: "eur" | "usd"
  street: string
  city: string
  postal: string
  phone: string | null
}

const HOMES = {
  de: {
    first: ["Lena", "Jonas", "Mia", "Paul", "Emma", "Finn", "Hannah", "Ben"],
    last: ["Schmidt", "Weber", "Wagner", "Becker", "Hoffmann", "Koch", "Wolf"],
    streets: ["Gartenweg", "Bergstraße", "Am Markt", "Schulstraße"],
    cities: [
      ["Hamburg", "20095"],
      ["Köln", "50667"],
      ["Leipzig", "04109"],
    ],
  },
  at: {
    first: ["Anna", "Lukas", "Sophie", "Maximilian", "Katharina"],
    last: ["Gruber", "Huber", "Steiner", "Moser"],
    streets: ["Ringstraße", "Kirchengasse"],
    cities: [
      ["Wien", "1010"],
      ["Graz", "8010"],
    ],
  },
  fr: {
    first: ["Camille", "Louis", "Manon", "Hugo", "Chloé"],
    last: ["Martin", "Bernard", "Dubois", "Laurent"],
    streets: ["Rue des Lilas", "Rue Victor Hugo"],
    cities: [
      ["Lyon", "69001"],
      ["Nantes", "44000"],
    ],
  },
  // People in many scripts, as ad networks must be able to read them.
  it: {
    first: ["Ελένη", "Мария", "Zoë", "Łukasz", "Nuño"],
    last: ["Παπαδοπούλου", "Иванова", "D'Angelo", "Żółkiewska"],
    streets: ["Via Roma", "Corso Italia"],
    cities: [
      ["Milano", "20121"],
      ["Trieste", "34121"],
    ],
  },
  us: {
    first: ["Emily", "Michael", "Olivia", "James", "Ava", "Noah", "Grace"],
    last: ["Johnson", "Miller", "Davis", "Wilson", "Moore", "Clark"],
    streets: ["Maple Street", "Oak Avenue", "2nd Street"],
    cities: [
      ["Portland", "97201"],
      ["Austin", "78701"],
      ["Boston", "02108"],
    ],
  },
} as const

/** German mails go to Germany and Austria, English ones to the others. */
const COUNTRIES = ["de", "de", "it", "at", "fr", "us", "us", "us"] as const

/** Numbers as people of a country write them; `#` is a digit. */
const PHONES = {
  de: ["0151 #######", "+49 (0)30 ######", "0049 89 ######"],
  at: ["0664 #######", "+43 1 #######"],
  fr: ["06 12 ## ## ##", "+33 6 12 ## ## ##"],
  it: ["347 ### ####", "+39 02 #### ####"],
  us: ["(503) 555-01##", "+1 617 555 01##"],
} as const

/** Somebody new: `number` keeps the address apart from all others. */
export function invent(number: number, luck: Chance): Person {
  const country = luck.pick(COUNTRIES)
  const home = HOMES[country]
  const first = luck.pick<string>(home.first)
  const last = luck.pick<string>(home.last)
  const [city, postal] = luck.pick<readonly [string, string]>(home.cities)
  return {
    first,
    last,
    email: `${plain(first) || "ciao"}.${plain(last) || "mondo"}${number}@shopper.example`,
    country,
    currency: country === "us" ? "usd" : "eur",
    street: `${luck.pick<string>(home.streets)} ${luck.between(1, 90)}`,
    city,
    postal,
    phone: phoneOf(country, number),
  }
}

/** Every third leaves it out; drawn from nothing, so that nobody acts else. */
function phoneOf(
  country: (typeof COUNTRIES)[number],
  number: number
): string | null {
  const forms: readonly string[] = PHONES[country]
  const digits = `${(number + 11) * 7_654_321}`
  let next = 0
  return number % 3 === 2
    ? null
    : forms[number % forms.length]!.replace(
        /#/g,
        () => digits[next++ % digits.length]!
      )
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^a-z]/gi, "")
    .toLowerCase()
}
