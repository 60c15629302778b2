import { Text } from "@medusajs/ui"

import type { Rule } from "../../../domain/audience/rule/rule"
import { useWords } from "../../lib/i18n/use-words"
import { describeRule } from "../../lib/rule/describe-rule"
import type { RuleNames } from "../../lib/rule/use-rule-names"

type RuleSentenceProps = { rule: Rule | null; names: RuleNames }

/** A rule in words; what is not finished cannot be read yet. */
export const RuleSentence = ({ rule, names }: RuleSentenceProps) => {
  const { t } = useWords()

  return (
    <Text
      size="small"
      className="text-ui-fg-subtle text-pretty [overflow-wrap:anywhere]"
    >
      {rule ? describeRule(rule, names) : t("rule.unfinished")}
    </Text>
  )
}
