import type { MedusaContainer } from "@medusajs/framework/types"

import {
  CONSENT_PLACES,
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
  const [choices, reach] = await recovery.read(async (db) => [
    await listConsentChoices(db),
    await countReach(db, addMs(now, -WEEK_MS)),
  ])
  const general = (place: string) =>
    choices.find((one) => one.place === place && !one.sales_channel_id)
  const carts = (place: string) =>
    reach.filter((row) => placeOfCountry(row.country_code) === place)
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
