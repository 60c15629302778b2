import type { MedusaContainer } from "@medusajs/framework/types"

import {
  CONSENT_PLACES,
  type ConsentPlace,
  countriesOf,
  PLACE_LAWS,
  placeOfCountry,
} from "../../domain/consent/consent-place"
import { addMs } from "../../domain/time/duration"
import {
  countReach,
  type ReachRow,
} from "../../modules/recovery/queries/consent/count-reach"
import {
  type ChoiceRow,
  listConsentChoices,
} from "../../modules/recovery/queries/consent/list-consent-choices"
import type { AdminConsentChoice, AdminConsentPlace } from "../../types"
import { recoveryModule } from "../recovery-module"
import { isoDates } from "../report/iso-dates"
import { unchosenOf } from "./list-unchosen"
import { readSoldTo } from "./read-sold-to"

const WEEK_MS = 7 * 86_400_000

/**
 * The places that the store sells to or has chosen a mode for, with what is
 * chosen and recommended there, and how many carts of the last seven days each
 * mode would have reached.
 */
export async function listPlaces(
  container: MedusaContainer,
  now: Date
): Promise<{ places: AdminConsentPlace[]; exceptions: AdminConsentChoice[] }> {
  const recovery = recoveryModule(container)
  const sold = await readSoldTo(container)
  const choices = await recovery.read(listConsentChoices)
  const unchosen = unchosenOf(sold, choices)
  const reach = await recovery.read((db) =>
    countReach(db, {
      since: addMs(now, -WEEK_MS),
      offeredSince: toOfferedSince(choices),
    })
  )
  const general = (place: string) =>
    choices.find((one) => one.place === place && !one.sales_channel_id)
  // A cart that does not tell may be wherever the store sells to.
  const [only, ...others] = [...sold.keys()].filter(
    (place) => sold.get(place)?.length
  )
  const somewhere = only && !others.length ? only : "elsewhere"
  const carts = (place: string) =>
    reach.filter(
      ({ country_code }) =>
        (country_code ? placeOfCountry(country_code) : somewhere) === place
    )
  return {
    places: CONSENT_PLACES.filter(
      (place) => sold.has(place) || general(place) || carts(place).length
    ).map((place) => {
      const choice = general(place)
      return {
        place,
        countries: sold.get(place) ?? [],
        recommended: PLACE_LAWS[place].recommended,
        law: PLACE_LAWS[place].law,
        choice: choice ? toAdmin(choice) : null,
        is_chosen: !unchosen.includes(place),
        last_week: toReach(carts(place)),
      }
    }),
    exceptions: choices
      .filter(
        ({ place, sales_channel_id }) =>
          sales_channel_id !== null || !isPlace(place)
      )
      .map(toAdmin),
  }
}

/** The days that a store has named, by country; `""` for any other. */
function toOfferedSince(choices: ChoiceRow[]): Record<string, Date> {
  const named = choices.filter(
    ({ sales_channel_id, offered_since }) => !sales_channel_id && offered_since
  )
  const ofPlaces = named.filter(({ place }) => isPlace(place))
  const ofCountries = named.filter(({ place }) => !isPlace(place))
  return Object.fromEntries([
    ...ofPlaces.flatMap(({ place, offered_since }) =>
      (place === "elsewhere" ? [""] : countriesOf(place as ConsentPlace)).map(
        (code) => [code, offered_since!]
      )
    ),
    ...ofCountries.map(({ place, offered_since }) => [place, offered_since!]),
  ])
}

const isPlace = (place: string) =>
  (CONSENT_PLACES as readonly string[]).includes(place)

const toAdmin = (choice: ChoiceRow): AdminConsentChoice => isoDates(choice)

function toReach(rows: ReachRow[]): AdminConsentPlace["last_week"] {
  const sum = (of: (row: ReachRow) => number) =>
    rows.reduce((total, row) => total + of(row), 0)
  const carts = sum((row) => row.carts)
  const explicit = sum((row) => row.granted)
  return {
    carts,
    explicit,
    soft_opt_in: explicit + sum((row) => row.customers),
    legitimate_interest: carts - sum((row) => row.refused),
  }
}
