import { readNames, twoLetters } from "./two-letters"

/** Provinces of Canada are looked for before the states of the USA. */
const STATES = readNames(`
  ontario:on quebec:qc britishcolumbia:bc alberta:ab saskatchewan:sk
  manitoba:mb novascotia:ns newbrunswick:nb princeedwardisland:pe
  newfoundlandandlabrador:nl yukon:yt northwestterritories:nt nunavut:nu
  alabama:al alaska:ak arizona:az arkansas:ar california:ca colorado:co
  connecticut:ct delaware:de florida:fl georgia:ga hawaii:hi idaho:id
  illinois:il indiana:in iowa:ia kansas:ks kentucky:ky louisiana:la maine:me
  maryland:md massachusetts:ma michigan:mi minnesota:mn mississippi:ms
  missouri:mo montana:mt nebraska:ne nevada:nv newhampshire:nh newjersey:nj
  newmexico:nm newyork:ny northcarolina:nc northdakota:nd ohio:oh oklahoma:ok
  oregon:or pennsylvania:pa rhodeisland:ri southcarolina:sc southdakota:sd
  tennessee:tn texas:tx utah:ut vermont:vt virginia:va washington:wa
  westvirginia:wv wisconsin:wi wyoming:wy`)

/**
 * Meta: two letters for the USA and Canada
 * (facebook/capi-param-builder, stringUtil). Where the country is known to be
 * another one, the letters of the name, as Meta's reference of the
 * Conversions API asks for. Medusa's ISO 3166-2 (`us-ca`) is understood.
 */
export function normalizeState(
  input: string,
  country: string | null
): string | null {
  const state = withoutCountry(input.trim(), country)
  const abroad = country !== null && !/^(us|ca)$/i.test(country)
  return abroad
    ? state.toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "") || null
    : twoLetters(state, STATES)
}

function withoutCountry(state: string, country: string | null): string {
  return country !== null &&
    state.toLowerCase().startsWith(`${country.toLowerCase()}-`)
    ? state.slice(country.length + 1)
    : state
}
