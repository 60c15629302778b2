import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  Metadata,
} from "libphonenumber-js/min"

/** How a country's numbers are written at home, from libphonenumber. */
export type NumberPlan = {
  code: string
  /** What is dialled before a national number, at its beginning. */
  prefix: RegExp
  /** What is dialled before a number abroad, at its beginning. */
  abroad: RegExp
  /** A whole national number. */
  number: RegExp
}

/** Of countries that share a calling code, those whose plan is the code's. */
const MAIN = new Set(["US", "RU", "IT", "GB", "NO", "AU", "MA", "FI"])

const byCountry = new Map<string, NumberPlan | null>()
const byCode = new Map<string, NumberPlan>()

/** The plan of a country; null where it is not simply its own. */
export function planOf(country: string): NumberPlan | null {
  readPlans()
  return byCountry.get(country) ?? null
}

/** The plan of what stands behind a `+`. */
export function planAbroad(digits: string): NumberPlan | undefined {
  readPlans()
  return (
    byCode.get(digits.slice(0, 1)) ??
    byCode.get(digits.slice(0, 2)) ??
    byCode.get(digits.slice(0, 3))
  )
}

/** Once, and not at boot: it takes some milliseconds. */
function readPlans() {
  if (byCountry.size > 0) {
    return
  }
  const sharing = new Map<string, number>()
  for (const country of getCountries()) {
    const code = getCountryCallingCode(country)
    sharing.set(code, (sharing.get(code) ?? 0) + 1)
  }
  for (const country of getCountries()) {
    const code = getCountryCallingCode(country)
    const isMain = sharing.get(code) === 1 || MAIN.has(country)
    const plan = isMain ? readPlan(country, code) : null
    byCountry.set(country, plan)
    if (plan !== null) {
      byCode.set(code, plan)
    }
  }
}

function readPlan(country: CountryCode, code: string): NumberPlan {
  const metadata = new Metadata()
  metadata.selectNumberingPlan(country)
  // The types leave out what the class has.
  const plan = metadata.numberingPlan as unknown as {
    IDDPrefix(): string
    nationalNumberPattern(): string
    /** 0 where there is none. */
    nationalPrefixForParsing(): string | 0 | undefined
  }
  return {
    code,
    prefix: new RegExp(`^(?:${plan.nationalPrefixForParsing() || "(?!)"})`),
    abroad: new RegExp(`^(?:${plan.IDDPrefix()})`),
    number: new RegExp(`^(?:${plan.nationalNumberPattern()})$`),
  }
}
