import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { matchLocale } from "../../domain/contact/pick-locale"
import { preferencePhrasesFor, renderPreferences } from "../../messages"
import type { Preferences } from "../../workflows/consent/read-preferences"
import { recoveryModule } from "../../workflows/recovery-module"
import { sendHtml } from "./send-page"

/** Answers with the page of what somebody gets, in their language. */
export function sendPreferences(
  req: MedusaRequest,
  res: MedusaResponse,
  { locale, store, ...preferences }: Preferences,
  {
    outcome,
    status = 200,
  }: { outcome: "saved" | "unchanged" | null; status?: number }
): void {
  const { options } = recoveryModule(req.scope)
  const { default: own } = store.locales
  const words = preferencePhrasesFor(locale, options.message.phrases, own)
  sendHtml(
    res,
    renderPreferences({
      ...words,
      ...preferences,
      shop: store.storefront,
      chosen: matchLocale(locale, preferences.languages, own) ?? locale,
      outcome,
    }),
    status
  )
}
