import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { createFormatters, type Formatters } from "./create-formatters"
import { toLocale } from "./locale"

/** Formatters for the language the admin chose in the dashboard. */
export const useFormatters = (): Formatters => {
  const { i18n } = useTranslation()

  return useMemo(
    () => createFormatters(toLocale(i18n.language)),
    [i18n.language]
  )
}
