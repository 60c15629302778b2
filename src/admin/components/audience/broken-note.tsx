import { Text } from "@medusajs/ui"

import type { BrokenCondition } from "../../../domain/audience/rule/rule"
import { useWords } from "../../lib/i18n/use-words"

type BrokenNoteProps = { broken: BrokenCondition[] }

/** What a rule names that is gone, and what follows. */
export const BrokenNote = ({ broken }: BrokenNoteProps) => {
  const { t } = useWords()
  if (!broken.length) return null
  const what = broken
    .map(
      ({ field, gone }) => `${t(`rule.field.${field}`)} (${gone.join(", ")})`
    )
    .join("; ")

  return (
    <Text
      size="small"
      className="text-ui-fg-error text-pretty [overflow-wrap:anywhere]"
    >
      {t("audience.broken.hint", { what })}
    </Text>
  )
}
