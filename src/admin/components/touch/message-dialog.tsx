import { FocusModal } from "@medusajs/ui"

import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { useTouchMessage } from "../../lib/touch/use-touch-message"
import { EmptyState } from "../common/empty-state"
import { QueryState } from "../common/query-state"
import { SectionSkeleton } from "../common/section-skeleton"
import { DialogHeader } from "../message/dialog-header"
import { SentMessage } from "./sent-message"

type MessageDialogProps = { touchId: string }

/** One message as it was sent, or that it was not kept. */
export const MessageDialog = ({ touchId }: MessageDialogProps) => {
  const { t } = useWords()
  const { dateTime } = useFormatters()
  const query = useTouchMessage(touchId)
  const message = query.data

  return (
    <>
      <DialogHeader
        title={message?.subject || t("message.title")}
        hint={
          message
            ? t("message.sent", {
                to: message.to,
                at: dateTime(message.sent_at),
              })
            : t("message.hint")
        }
      />
      <FocusModal.Body className="flex min-h-0 flex-col overflow-y-auto px-4 py-4 sm:px-6">
        <QueryState
          query={query}
          skeleton={<SectionSkeleton className="h-96 w-full" />}
          errorTitle={t("message.failed")}
        >
          {(sent) =>
            sent ? (
              <SentMessage message={sent} />
            ) : (
              <EmptyState
                title={t("message.gone.title")}
                hint={t("message.gone.hint")}
              />
            )
          }
        </QueryState>
      </FocusModal.Body>
    </>
  )
}
