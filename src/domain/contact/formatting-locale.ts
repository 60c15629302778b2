import { remember } from "../memory/remember"

/**
 * The locale in which prices, dates and shares of a message are written: the
 * language of its copy, as people write it where this person is. So English
 * copy has the day first for `en-GB` or somebody in India, and German copy
 * `CHF 1'234.50` in Switzerland. The copy's language stays, whatever the
 * person's own is: nothing is worse than a date in a third language.
 *
 * @param copy the locale of the copy, `"en"`
 * @param person the locale that the cart names, if it does
 * @param country ISO 3166 alpha-2 in any case, where it is known
 */
export function formattingLocale(
  copy: string,
  person: string | null,
  country: string | null
): string {
  return made(JSON.stringify([copy, person, country]))
}

const made = remember((key) => {
  const [copy, person, country] = JSON.parse(key) as (string | null)[]
  const base = toLocale(copy) ?? new Intl.Locale("en")
  const region =
    toLocale(person)?.region ??
    toLocale(`und-${country}`)?.region ??
    base.region
  if (!region) {
    return base.toString()
  }
  const there = new Intl.Locale(base.language, { region })
  // In Taiwan Chinese is written in another script than the copy may be.
  const script = base.maximize().script
  return new Intl.Locale(base.toString(), {
    region,
    ...(there.maximize().script !== script && { script }),
  }).toString()
})

function toLocale(tag: string | null | undefined): Intl.Locale | null {
  try {
    return tag ? new Intl.Locale(tag.trim().replace(/_/g, "-")) : null
  } catch {
    return null
  }
}
