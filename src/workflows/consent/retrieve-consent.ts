import type { MedusaContainer } from "@medusajs/framework/types"

import type { AdminConsentResponse } from "../../types"
import { recoveryModule } from "../recovery-module"
import { isoDates } from "../report/iso-dates"
import { listPlaces } from "./list-places"
import { loadWordings } from "./load-wordings"

/** What the store asks for and in which words, as the dashboard shows it. */
export async function retrieveConsent(
  container: MedusaContainer,
  now: Date
): Promise<AdminConsentResponse> {
  const { places, exceptions } = await listPlaces(container, now)
  const wordings = await loadWordings(recoveryModule(container))
  return {
    places,
    exceptions,
    wordings: wordings.map((wording) => isoDates(wording)),
  }
}
