import type { ConsentMode } from "./consent-mode"

/** Countries with one kind of law about messages that advertise. */
export const CONSENT_PLACES = [
  "eu",
  "gb",
  "ch",
  "us",
  "ca",
  "anz",
  "elsewhere",
] as const

export type ConsentPlace = (typeof CONSENT_PLACES)[number]

/** What is known of a place's law; a store's lawyer knows better. */
export type PlaceLaw = {
  /** The mode to take where nothing speaks for another one. */
  recommended: ConsentMode
  /** The rule it follows from. */
  law: string
  /** How many days after a purchase its customer counts as one; null: no end. */
  purchaseCountsDays: number | null
}

/**
 * The default policy, on the safe side: not legal advice. Nowhere does it
 * recommend `legitimate_interest`, which a store may choose knowingly where
 * the law asks for no consent.
 */
export const PLACE_LAWS: Record<ConsentPlace, PlaceLaw> = {
  eu: {
    recommended: "soft_opt_in",
    law: "Directive 2002/58/EC, article 13 (1) and (2)",
    purchaseCountsDays: null,
  },
  gb: {
    recommended: "soft_opt_in",
    law: "PECR 2003, regulation 22 (2) and (3)",
    purchaseCountsDays: null,
  },
  ch: {
    recommended: "soft_opt_in",
    law: "UWG, article 3 (1) (o)",
    purchaseCountsDays: null,
  },
  us: {
    recommended: "soft_opt_in",
    law: "CAN-SPAM Act, 15 U.S.C. §§ 7701–7713",
    purchaseCountsDays: null,
  },
  ca: {
    recommended: "explicit",
    law: "CASL, S.C. 2010, c. 23, sections 6 and 10",
    purchaseCountsDays: 730,
  },
  anz: {
    recommended: "soft_opt_in",
    law: "Spam Act 2003 (AU), Unsolicited Electronic Messages Act 2007 (NZ)",
    purchaseCountsDays: 730,
  },
  elsewhere: {
    recommended: "explicit",
    law: "",
    purchaseCountsDays: 180,
  },
}

/** The states of the European Union and of the European Economic Area. */
const EU =
  "at be bg hr cy cz dk ee fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se is li no"

/** What belongs to one of them by its own law or by treaty. */
const SAME_LAW: Record<string, ConsentPlace> = {
  gb: "gb",
  gg: "gb",
  je: "gb",
  im: "gb",
  ch: "ch",
  us: "us",
  pr: "us",
  vi: "us",
  gu: "us",
  as: "us",
  mp: "us",
  ca: "ca",
  au: "anz",
  nz: "anz",
  // Åland and the French parts overseas are in the Union.
  ax: "eu",
  gp: "eu",
  mq: "eu",
  gf: "eu",
  re: "eu",
  yt: "eu",
  mf: "eu",
  ...Object.fromEntries(EU.split(" ").map((code) => [code, "eu" as const])),
}

/** @param country ISO 3166-1 alpha-2, in any case; null when it is unknown */
export function placeOfCountry(country: string | null): ConsentPlace {
  return SAME_LAW[country?.toLowerCase() ?? ""] ?? "elsewhere"
}

/** The countries of a place by their codes; none of `elsewhere`. */
export function countriesOf(place: ConsentPlace): string[] {
  return Object.keys(SAME_LAW).filter((code) => SAME_LAW[code] === place)
}
