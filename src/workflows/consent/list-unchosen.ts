import type { MedusaContainer } from "@medusajs/framework/types"

import { chooseMode, type ModeChoice } from "../../domain/consent/choose-mode"
import type { ConsentPlace } from "../../domain/consent/consent-place"
import { listConsentChoices } from "../../modules/recovery/queries/consent/list-consent-choices"
import { recoveryModule } from "../recovery-module"
import { readSoldTo } from "./read-sold-to"

/** Places that the store sells to and has chosen no mode for. */
export async function listUnchosen(
  container: MedusaContainer
): Promise<ConsentPlace[]> {
  const choices = await recoveryModule(container).read(listConsentChoices)
  return unchosenOf(await readSoldTo(container), choices)
}

/** The same of what is read already. */
export function unchosenOf(
  sold: Map<ConsentPlace, string[]>,
  choices: readonly ModeChoice[]
): ConsentPlace[] {
  return [...sold].flatMap(([place, countries]) => {
    const asked = countries.length ? countries.map((code) => [code]) : [[]]
    const chosen = asked.every(
      (one) =>
        chooseMode(choices, { sales_channel_id: null, countries: one }).choice
    )
    return chosen ? [] : place
  })
}
