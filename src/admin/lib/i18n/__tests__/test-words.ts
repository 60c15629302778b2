import { createInstance } from "i18next"

import { NAMESPACE } from "../namespace"
import type { Words } from "../use-words"

/** Words as the dashboard has them, for unit tests. */
export const testWords = async (
  language: string,
  words: object
): Promise<Words> => {
  const i18n = createInstance()
  await i18n.init({
    lng: language,
    ns: [NAMESPACE],
    defaultNS: NAMESPACE,
    resources: { [language]: { [NAMESPACE]: words } },
    interpolation: { escapeValue: false },
  })

  return i18n.t as Words
}
