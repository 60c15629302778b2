import { fillWording } from "../../domain/consent/fill-wording"
import { matchLocale } from "../../domain/contact/pick-locale"
import type { Store } from "../../domain/store/store"
import type { QuestionKey } from "../../messages"
import type { WordingRow } from "../../modules/recovery/queries/consent/list-wordings"

/**
 * How a store asks a question, in the nearest language there is to the one
 * that is wanted, with the store's name in it.
 */
export function wordingFor(
  wordings: WordingRow[],
  key: QuestionKey,
  wanted: string,
  { storefront, locales }: Pick<Store, "storefront" | "locales">
): Pick<WordingRow, "id" | "locale" | "version" | "text"> {
  const own = wordings.filter((wording) => wording.key === key)
  const locale = matchLocale(
    wanted,
    own.map((wording) => wording.locale),
    locales.default
  )!
  const { id, version, text } = own.find((one) => one.locale === locale)!
  return { id, locale, version, text: fillWording(text, storefront) }
}
