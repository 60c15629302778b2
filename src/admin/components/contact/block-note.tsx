import { Text } from "@medusajs/ui"

import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

type BlockNoteProps = {
  title: string
  at: string
  by: string | null
  note: string | null
}

/** One thing that was said about an address, when, by whom, and why. */
export const BlockNote = ({ title, at, by, note }: BlockNoteProps) => {
  const { t } = useWords()
  const { dateTime } = useFormatters()
  const when = by ? t("block.atBy", { at: dateTime(at), by }) : dateTime(at)

  return (
    <div className="text-pretty">
      <Text size="small" leading="compact" className="text-ui-fg-base">
        {title}
      </Text>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {when}
      </Text>
      {note && (
        <Text
          size="small"
          leading="compact"
          className="text-ui-fg-subtle break-words"
        >
          {t("block.quote", { note })}
        </Text>
      )}
    </div>
  )
}
