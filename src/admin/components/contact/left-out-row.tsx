import { Trash } from "@medusajs/icons"
import { IconButton, Text, toast } from "@medusajs/ui"

import type { AdminLeftOut } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { useRemoveLeftOut } from "../../lib/contact/use-left-out"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { useAsk } from "../../lib/prompt/use-ask"

type LeftOutRowProps = { entry: AdminLeftOut }

/** Somebody who is left out, since when, by whom and why. */
export const LeftOutRow = ({ entry }: LeftOutRowProps) => {
  const { t } = useWords()
  const { dateTime } = useFormatters()
  const ask = useAsk()
  const { mutate, isPending } = useRemoveLeftOut()
  const name =
    entry.kind === "group"
      ? t("leftOut.group", { name: entry.name })
      : entry.name
  const when = entry.by
    ? t("block.atBy", { at: dateTime(entry.at), by: entry.by })
    : dateTime(entry.at)

  const handleRemove = async () => {
    const isSure = await ask({
      variant: "confirmation",
      title: t("leftOut.remove.title", { name }),
      description: t("leftOut.remove.question"),
      confirmText: t("leftOut.remove.confirm"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      mutate(entry.id, {
        onSuccess: () => toast.success(t("leftOut.remove.done", { name })),
        onError: (error) => toast.error(errorWords(error, t)),
      })
    }
  }

  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <Text
          size="small"
          leading="compact"
          weight="plus"
          className="break-words"
        >
          {name}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {when}
        </Text>
        {entry.note && (
          <Text
            size="small"
            leading="compact"
            className="text-ui-fg-subtle break-words"
          >
            {t("block.quote", { note: entry.note })}
          </Text>
        )}
      </div>
      <IconButton
        size="small"
        variant="transparent"
        isLoading={isPending}
        aria-label={t("leftOut.remove.label", { name })}
        onClick={() => void handleRemove()}
      >
        <Trash className="text-ui-fg-subtle" />
      </IconButton>
    </li>
  )
}
