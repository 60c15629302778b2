import { type ConsentMode, strictest } from "./consent-mode"
import { PLACE_LAWS, placeOfCountry } from "./consent-place"

/** What a store has chosen for a place or a single country. */
export type ModeChoice = {
  id: string
  /** A sales channel; null: every one that has no choice of its own. */
  sales_channel_id: string | null
  /** A `ConsentPlace`, or a country's code. */
  place: string
  mode: ConsentMode
  offered_since: Date | null
}

/** What holds for somebody, and how long a purchase counts there. */
export type ChosenMode = {
  choice: ModeChoice | null
  purchaseCountsMs: number | null
}

const DAY_MS = 86_400_000

/**
 * What holds for somebody in one of these countries: the strictest, since
 * nobody knows in which. Of choices for one country the nearest counts: the
 * sales channel's own before every channel's, the country's own before its
 * place's. Null where one of them was not chosen.
 *
 * @param countries by their codes; without any it is somewhere unknown
 */
export function chooseMode(
  choices: readonly ModeChoice[],
  {
    sales_channel_id,
    countries,
  }: { sales_channel_id: string | null; countries: readonly string[] }
): ChosenMode {
  const asked = countries.length ? countries : [null]
  const found = asked.map((country) => ({
    choice: nearest(choices, sales_channel_id, country),
    days: PLACE_LAWS[placeOfCountry(country)].purchaseCountsDays,
  }))
  const days = found.flatMap((one) => one.days ?? [])
  const purchaseCountsMs = days.length ? Math.min(...days) * DAY_MS : null
  const modes = found.map(({ choice }) => choice)
  const strict = modes.includes(null)
    ? null
    : strictest(modes.map((choice) => choice!.mode))
  const hold = modes.filter((choice) => choice?.mode === strict)
  // Of several the one whose customers could say no latest.
  const [choice = null] = hold.sort(
    (a, b) => since(b!) - since(a!) || (a!.id < b!.id ? -1 : 1)
  )
  return { choice: strict ? choice : null, purchaseCountsMs }
}

const since = ({ offered_since }: ModeChoice): number =>
  offered_since?.getTime() ?? Infinity

function nearest(
  choices: readonly ModeChoice[],
  channel: string | null,
  country: string | null
): ModeChoice | null {
  const code = country?.toLowerCase() ?? null
  const places = [...(code ? [code] : []), placeOfCountry(code)]
  for (const where of channel ? [channel, null] : [null]) {
    for (const place of places) {
      const found = choices.find(
        (choice) => choice.sales_channel_id === where && choice.place === place
      )
      if (found) {
        return found
      }
    }
  }
  return null
}
