import { Container, Text } from "@medusajs/ui"

import type { AdminWebhook } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { wordForCode } from "../../lib/i18n/word-for-code"
import { useWords } from "../../lib/i18n/use-words"
import { SectionHeader } from "../common/section-header"
import { SectionRow } from "../common/section-row"

type WebhookHeardProps = { webhook: AdminWebhook }

/** What came of it: the last report, the last refusal, and how many of each. */
export const WebhookHeard = ({ webhook }: WebhookHeardProps) => {
  const { t } = useWords()
  const { dateTime, integer } = useFormatters()
  const { last_event, last_refused, heard } = webhook
  const word = (kind: string) => wordForCode(t, "webhooks.kind", kind)
  const told = (last: AdminWebhook["last_event"]) =>
    last
      ? t("webhooks.heard.at", { what: word(last.kind), at: dateTime(last.at) })
      : t("webhooks.heard.never")

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("webhooks.heard.title")}
        hint={t("webhooks.heard.hint")}
      />
      {heard.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("webhooks.heard.none")}
        </Text>
      ) : (
        <>
          <SectionRow label={t("webhooks.heard.lastEvent")}>
            {told(last_event)}
          </SectionRow>
          <SectionRow label={t("webhooks.heard.lastRefused")}>
            {told(last_refused)}
          </SectionRow>
          <SectionRow label={t("webhooks.heard.kinds")}>
            <ul>
              {heard.map(({ kind, count }) => (
                <li key={kind}>{`${word(kind)}: ${integer(count)}`}</li>
              ))}
            </ul>
          </SectionRow>
        </>
      )}
    </Container>
  )
}
