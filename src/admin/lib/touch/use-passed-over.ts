import type { AdminTimelineEntry, PassedOver } from "../../../types"
import { ruleOf, useBecause } from "../audience/use-because"
import { useWords } from "../i18n/use-words"
import { useRuleNames } from "../rule/use-rule-names"
import { shippedName } from "../sequence/shipped-name"

/** Says why sequences did not take a cart, one line each. */
export const usePassedOver = (entries: AdminTimelineEntry[]) => {
  const { t } = useWords()
  const names = useRuleNames([
    ruleOf(
      entries.flatMap(({ passed_over }) =>
        (passed_over ?? []).map(({ because }) => because)
      )
    ),
  ])
  const explain = useBecause(names)
  const why = ({ why, because }: PassedOver): string =>
    because ? explain(because) : t(`timeline.passed.${why}`)

  return ({ passed_over }: AdminTimelineEntry): string[] =>
    (passed_over ?? []).map((passed) =>
      t("timeline.passed.line", {
        name: shippedName(passed.name, t),
        why: why(passed),
      })
    )
}
