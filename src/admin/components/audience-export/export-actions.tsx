import { ArrowDownTray } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"

import type { AdminAudienceExport } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import {
  isUnderWay,
  useCancelExport,
  useSaveKept,
} from "../../lib/audience-export/use-exports"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

type ExportActionsProps = { entry: AdminAudienceExport }

/** Ends the making of a file, or saves the parts that were kept. */
export const ExportActions = ({ entry }: ExportActionsProps) => {
  const { t } = useWords()
  const { dateTime } = useFormatters()
  const canceling = useCancelExport(entry.audience_id)
  const saving = useSaveKept()
  const onError = (error: Error) => toast.error(errorWords(error, t))

  if (isUnderWay(entry)) {
    return (
      <Button
        size="small"
        variant="secondary"
        isLoading={canceling.isPending}
        onClick={() =>
          canceling.mutate(entry.id, {
            onSuccess: () =>
              toast.success(t("audienceExport.history.canceled")),
            onError,
          })
        }
      >
        {t("audienceExport.history.cancel")}
      </Button>
    )
  }
  // What waits for its network is not for us.
  const isKept =
    entry.state === "delivered" ||
    (entry.state === "ready" && entry.way === "background")
  if (!isKept) return null

  return (
    <div className="flex flex-wrap gap-1">
      {Array.from({ length: entry.parts }, (_, index) => {
        const part = index + 1
        const word =
          entry.parts > 1
            ? t("audienceExport.history.part", { part })
            : t("audienceExport.history.file")
        const label = t("audienceExport.history.fileLabel", {
          at: dateTime(entry.requested_at),
        })

        return (
          <Button
            key={part}
            size="small"
            variant="secondary"
            aria-label={entry.parts > 1 ? `${label}: ${word}` : label}
            isLoading={saving.isPending && saving.variables?.part === part}
            onClick={() => saving.mutate({ id: entry.id, part }, { onError })}
          >
            <ArrowDownTray />
            {word}
          </Button>
        )
      })}
    </div>
  )
}
