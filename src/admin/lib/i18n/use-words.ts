import { useTranslation } from "react-i18next"

import { NAMESPACE } from "./namespace"

/** The plugin's words in the admin's language. */
export const useWords = () => useTranslation(NAMESPACE)

/** Looks a word up; what `useWords` returns as `t`. */
export type Words = ReturnType<typeof useWords>["t"]
