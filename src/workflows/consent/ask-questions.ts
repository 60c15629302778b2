import type { MedusaContainer } from "@medusajs/framework/types"

import { askFor } from "../../domain/consent/ask-for"
import { chooseMode } from "../../domain/consent/choose-mode"
import { pickLocale } from "../../domain/contact/pick-locale"
import { QUESTIONS } from "../../messages"
import { listConsentChoices } from "../../modules/recovery/queries/consent/list-consent-choices"
import type { StoreConsentQuestion } from "../../types"
import { recoveryModule } from "../recovery-module"
import { readStores } from "../store/read-stores"
import { loadWordings } from "./load-wordings"
import { readCountries } from "./read-countries"
import { wordingFor } from "./wording-for"

type Asked = {
  sales_channel_id: string | null
  country_code: string | null
  region_id: string | null
  locale: string | null
}

/**
 * What a form has to ask there, with the words to ask it in: by what the store
 * chose for the country, in the nearest language there is.
 */
export async function askQuestions(
  container: MedusaContainer,
  asked: Asked
): Promise<StoreConsentQuestion[]> {
  const recovery = recoveryModule(container)
  const placeOf = await readStores(container, [asked.sales_channel_id])
  const { store } = placeOf(asked.sales_channel_id)
  const countriesOf = await readCountries(container, [asked])
  const choices = await recovery.read(listConsentChoices)
  const { choice } = chooseMode(choices, {
    sales_channel_id: asked.sales_channel_id,
    countries: countriesOf(asked),
  })
  const wordings = await loadWordings(recovery)
  const wanted = pickLocale(asked, store.locales)
  return [askFor(choice?.mode ?? null), "ads_yes" as const].map((key) => ({
    key,
    purpose: QUESTIONS[key].purpose,
    control: key === "email_notice" ? "notice" : "checkbox",
    checked: CHECKED[key],
    unchecked: key === "email_no" ? "offered" : null,
    wording: wordingFor(wordings, key, wanted, store),
  }))
}

/** What a ticked box says. */
const CHECKED = {
  email_yes: "granted",
  email_no: "withdrawn",
  email_notice: null,
  ads_yes: "granted",
} as const
