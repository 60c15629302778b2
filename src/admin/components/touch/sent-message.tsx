import { Tabs } from "@medusajs/ui"

import type { AdminTouchMessageResponse } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { MessageFrame } from "../message/message-frame"

type SentMessageProps = Pick<AdminTouchMessageResponse, "message">

const PART = "flex min-h-0 flex-1 flex-col data-[state=inactive]:hidden"

/** Both parts of a message: as most people see it, and as plain text. */
export const SentMessage = ({ message }: SentMessageProps) => {
  const { t } = useWords()

  return (
    <Tabs defaultValue="html" className="flex min-h-0 flex-1 flex-col gap-y-3">
      <Tabs.List aria-label={t("message.parts")}>
        <Tabs.Trigger value="html">{t("message.html")}</Tabs.Trigger>
        <Tabs.Trigger value="text">{t("message.text")}</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="html" className={PART}>
        <MessageFrame
          title={t("message.frame", { subject: message.subject })}
          html={message.html}
        />
      </Tabs.Content>
      <Tabs.Content value="text" className={PART}>
        <pre className="txt-small bg-ui-bg-subtle overflow-x-auto rounded-lg p-4 font-sans break-words whitespace-pre-wrap">
          {message.text}
        </pre>
      </Tabs.Content>
    </Tabs>
  )
}
