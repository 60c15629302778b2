import type { Rule } from "../../../domain/audience/rule/rule"
import type { AdminAudienceExample } from "../../../types"
import { useFormatters } from "../format/use-formatters"
import { useNow } from "../format/use-now"
import { useWords } from "../i18n/use-words"
import { describeCondition } from "../rule/describe-rule"
import type { RuleNames } from "../rule/use-rule-names"
import { describeActual } from "./describe-actual"

export type Because = NonNullable<AdminAudienceExample["because"]>

/** Conditions that decided, as a rule that names can be read for. */
export const ruleOf = (reasons: (Because | null)[]): Rule => ({
  match: "all",
  conditions: reasons.flatMap((because) =>
    because ? [because.condition] : []
  ),
})

/** Says why somebody is not among those whom a rule means. */
export const useBecause = ({ nameOf }: RuleNames) => {
  const { t } = useWords()
  const formatters = useFormatters()
  const now = useNow(60_000)

  return ({ condition, actual }: Because): string => {
    const clause = describeCondition(condition, { t, formatters, nameOf })
    const told = t("audience.preview.because", { clause })
    if (actual === null) return told
    const shown = describeActual(condition, actual, {
      formatters,
      nameOf,
      now,
    })

    return `${told}; ${t("audience.preview.actual", { actual: shown })}`
  }
}
