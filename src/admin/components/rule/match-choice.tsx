import { Select } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import type { DraftRule } from "../../lib/rule/draft"

type Match = DraftRule["match"]

type MatchChoiceProps = { value: Match; onChange: (match: Match) => void }

/** Whether all conditions must hold, or one of them is enough. */
export const MatchChoice = ({ value, onChange }: MatchChoiceProps) => {
  const { t } = useWords()

  return (
    <Select
      size="small"
      value={value}
      onValueChange={(match) => onChange(match as Match)}
    >
      <Select.Trigger
        aria-label={t("rule.match.label")}
        className="w-fit max-w-full gap-x-2"
      >
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value="all">{t("rule.match.all")}</Select.Item>
        <Select.Item value="any">{t("rule.match.any")}</Select.Item>
      </Select.Content>
    </Select>
  )
}
