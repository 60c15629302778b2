import { Tabs, Text } from "@medusajs/ui"

import type { AdminPreviewMessage } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { shippedName } from "../../lib/sequence/shipped-name"
import { MessageFrame } from "../message/message-frame"

type PreviewMessagesProps = { messages: AdminPreviewMessage[] }

/** The messages of a sequence, one behind each tab. */
export const PreviewMessages = ({ messages }: PreviewMessagesProps) => {
  const { t } = useWords()
  const { duration } = useFormatters()

  return (
    <Tabs
      defaultValue={messages[0]?.id}
      className="flex min-h-0 flex-1 flex-col gap-y-3"
    >
      <Tabs.List className="flex-wrap" aria-label={t("sequence.messages")}>
        {messages.map(({ id, position, name }) => (
          <Tabs.Trigger key={id} value={id}>
            {`${position}. ${shippedName(name, t)}`}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {messages.map(({ id, subject, html, delay }) => (
        <Tabs.Content
          key={id}
          value={id}
          className="flex min-h-0 flex-1 flex-col gap-y-3 data-[state=inactive]:hidden"
        >
          <div>
            <Text size="small" weight="plus" className="break-words">
              {t("message.subject", { subject })}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {t("sequence.delay", { delay: duration(delay) })}
            </Text>
          </div>
          <MessageFrame title={t("message.frame", { subject })} html={html} />
        </Tabs.Content>
      ))}
    </Tabs>
  )
}
