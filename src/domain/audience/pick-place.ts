/** What a source tells of somebody: an order's address, an account. */
export type PlaceSource = {
  first_name?: string | null
  last_name?: string | null
  phone?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  country_code?: string | null
}

export type Place = { [Key in keyof PlaceSource]-?: string | null } & {
  /** Of the country that the phone's number is to be read in. */
  phone_country: string | null
}

/**
 * Who somebody is and where they live, by the best source that tells it. Names
 * are one thing, and where they live another, each of one source: half an
 * address of one and half of another is nobody's.
 *
 * @param sources the best first
 */
export function pickPlace(sources: (PlaceSource | null | undefined)[]): Place {
  const told = sources.flatMap((source) => (source ? [clean(source)] : []))
  const named = told.find((one) => one.first_name ?? one.last_name)
  const home =
    told.find((one) => one.country_code) ??
    told.find((one) => one.postal_code ?? one.city)
  const called = told.find((one) => one.phone)
  return {
    first_name: named?.first_name ?? null,
    last_name: named?.last_name ?? null,
    city: home?.city ?? null,
    province: home?.province ?? null,
    postal_code: home?.postal_code ?? null,
    country_code: home?.country_code ?? null,
    phone: called?.phone ?? null,
    phone_country: called?.country_code ?? home?.country_code ?? null,
  }
}

type Cleaned = { [Key in keyof PlaceSource]-?: string | null }

function clean(source: PlaceSource): Cleaned {
  const text = (key: keyof PlaceSource) => source[key]?.trim() || null
  return {
    first_name: text("first_name"),
    last_name: text("last_name"),
    phone: text("phone"),
    city: text("city"),
    province: text("province"),
    postal_code: text("postal_code"),
    country_code: text("country_code")?.toLowerCase() ?? null,
  }
}
