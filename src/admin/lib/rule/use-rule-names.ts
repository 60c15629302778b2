import { useQueries } from "@tanstack/react-query"
import { useCallback, useMemo, useState } from "react"

import type {
  Condition,
  FieldName,
  Rule,
} from "../../../domain/audience/rule/rule"
import { recoveryKeys } from "../api/query-keys"
import { useFormatters } from "../format/use-formatters"
import { toLocale } from "../format/locale"
import { useWords } from "../i18n/use-words"
import { type Choice, SHOP_SOURCES } from "./choices"
import { codeName } from "./own-choices"
import { readChoices } from "./read-choices"

/** As many as one question to Medusa may ask for. */
const MOST = 200

const conditionsOf = ({ conditions }: Rule): Condition[] =>
  conditions.flatMap((part) =>
    "conditions" in part ? part.conditions : [part]
  )

/** Which of the shop's own things rules name, by field. */
const wordsOf = (rules: Rule[]): [FieldName, string[]][] => {
  const words = new Map<FieldName, Set<string>>()
  for (const { field, value } of rules.flatMap(conditionsOf)) {
    if (!SHOP_SOURCES[field] || !value || !("words" in value)) continue
    const known = words.get(field) ?? new Set()
    value.words.forEach((word) => known.add(word))
    words.set(field, known)
  }

  return [...words].map(([field, ids]) => [field, [...ids].sort()])
}

export type RuleNames = ReturnType<typeof useRuleNames>

/**
 * What the ids and codes in rules are called; what the shop has no more is
 * gone. `extra` names what the page knows itself, such as audiences.
 */
export const useRuleNames = (
  rules: Rule[],
  extra: Partial<Record<FieldName, Choice[]>> = {}
) => {
  const { t, i18n } = useWords()
  const formatters = useFormatters()
  const language = toLocale(i18n.language)
  const [picked, setPicked] = useState<Record<string, string>>({})
  const asked = wordsOf(rules).map(
    ([field, ids]) => [field, ids.slice(0, MOST)] as const
  )

  const answers = useQueries({
    queries: asked.map(([field, id]) => ({
      networkMode: "always" as const,
      queryKey: recoveryKeys.ruleChoices({ field, id }),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        readChoices(field, { id, limit: id.length }, signal),
      staleTime: 60_000,
    })),
  })

  const named: Record<string, string> = { ...picked }
  const gone = new Set<string>()
  asked.forEach(([field, ids], index) => {
    const found = answers[index]?.data
    found?.forEach(({ id, name }) => (named[`${field} ${id}`] = name))
    const isThere = new Set(found?.map(({ id }) => id))
    if (found) {
      ids
        .filter((id) => !isThere.has(id))
        .forEach((id) => gone.add(`${field} ${id}`))
    }
  })
  for (const [field, choices] of Object.entries(extra)) {
    choices.forEach(({ id, name }) => (named[`${field} ${id}`] = name))
  }

  const isGone = (field: FieldName, word: string): boolean => {
    const own = extra[field]

    return own
      ? !own.some(({ id }) => id === word)
      : gone.has(`${field} ${word}`)
  }
  const nameOf = (field: FieldName, word: string): string => {
    const name =
      named[`${field} ${word}`] ??
      codeName(field, word, { t, formatters, language })

    return isGone(field, word) ? t("rule.words.gone", { name }) : name
  }
  /** Remembers what something is called that was found by a search. */
  const learn = useCallback(
    (field: FieldName, { id, name }: Choice) =>
      setPicked((before) => ({ ...before, [`${field} ${id}`]: name })),
    []
  )
  const teller = useMemo(() => ({ t, formatters }), [t, formatters])

  return { ...teller, nameOf, isGone, learn, extra }
}
