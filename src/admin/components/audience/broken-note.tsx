import { Text } from "@medusajs/ui"

import type { BrokenCondition } from "../../../domain/audience/rule/rule"
import { audienceName } from "../../lib/audience/audience-name"
import { useAudiences } from "../../lib/audience/use-audiences"
import { useWords } from "../../lib/i18n/use-words"

type BrokenNoteProps = { broken: BrokenCondition[] }

/** What a rule names that is gone or means nobody, and what follows. */
export const BrokenNote = ({ broken }: BrokenNoteProps) => {
  const { t } = useWords()
  const { data: audiences } = useAudiences()
  if (!broken.length) return null
  const nameOf = (field: string, id: string): string => {
    if (field !== "audience") return id
    const found = audiences?.find((audience) => audience.id === id)

    return found
      ? t("audience.broken.itself", { name: audienceName(found, t) })
      : t("audience.broken.deleted")
  }
  const what = broken
    .map(({ field, gone }) => {
      const names = [...new Set(gone.map((id) => nameOf(field, id)))]

      return `${t(`rule.field.${field}`)} (${names.join(", ")})`
    })
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
