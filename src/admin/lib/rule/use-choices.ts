import { keepPreviousData, useQuery } from "@tanstack/react-query"

import type { FieldName } from "../../../domain/audience/rule/rule"
import { recoveryKeys } from "../api/query-keys"
import { toLocale } from "../format/locale"
import { useDebounced } from "../format/use-debounced"
import { useFormatters } from "../format/use-formatters"
import { useWords } from "../i18n/use-words"
import { type Choice, SHOP_SOURCES } from "./choices"
import { ownChoices } from "./own-choices"
import { readChoices } from "./read-choices"
import { useCurrencies } from "./use-currencies"

const PAUSE = 250
const MOST = 20

/** What fits a search, in its order; what begins with it comes first. */
const fitting = (choices: Choice[], search: string): Choice[] => {
  const term = search.trim().toLowerCase()
  const begins = ({ id, name }: Choice) =>
    id.toLowerCase() === term || name.toLowerCase().startsWith(term)
  const fits = choices.filter(({ id, name }) =>
    `${name} ${id}`.toLowerCase().includes(term)
  )

  return [...fits.filter(begins), ...fits.filter((one) => !begins(one))]
}

/** What of a field fits a search: of its own list, or asked of the shop. */
export const useChoices = (
  field: FieldName,
  {
    search,
    isOpen,
    extra,
  }: { search: string; isOpen: boolean; extra?: Choice[] }
) => {
  const { t, i18n } = useWords()
  const formatters = useFormatters()
  const currencies = useCurrencies()
  const q = useDebounced(search.trim(), PAUSE)
  const isAsked = Boolean(SHOP_SOURCES[field])
  const language = toLocale(i18n.language)
  const query = useQuery({
    networkMode: "always",
    enabled: isAsked && isOpen,
    queryKey: recoveryKeys.ruleChoices({ field, q }),
    queryFn: ({ signal }) =>
      readChoices(field, { ...(q && { q }), limit: MOST }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const own =
    extra ?? ownChoices(field, currencies, { t, formatters, language }) ?? []

  return {
    choices: isAsked ? (query.data ?? []) : fitting(own, search),
    isLoading: isAsked && query.isPending,
    isError: isAsked && query.isError,
  }
}
