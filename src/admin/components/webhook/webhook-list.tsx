import { Container, Text } from "@medusajs/ui"

import type { AdminWebhook } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { providerName } from "../../lib/webhook/providers"
import { useWebhooks } from "../../lib/webhook/use-webhooks"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { StateBadge } from "../common/state-badge"
import { TextLink } from "../common/text-link"

/** Every provider whose reports are understood, those in use first. */
export const WebhookList = () => {
  const { t } = useWords()

  return (
    <QueryState
      query={useWebhooks()}
      skeleton={<SectionSkeleton className="h-72 w-full" />}
      errorTitle={t("webhooks.failed")}
    >
      {(webhooks) => (
        <Container className="divide-y p-0">
          <SectionHeader
            title={t("webhooks.title")}
            hint={t("webhooks.hint")}
          />
          <ul className="divide-y">
            {[...webhooks]
              .sort((a, b) => Number(b.is_set) - Number(a.is_set))
              .map((webhook) => (
                <WebhookItem key={webhook.provider} webhook={webhook} />
              ))}
          </ul>
        </Container>
      )}
    </QueryState>
  )
}

type WebhookItemProps = { webhook: AdminWebhook }

const WebhookItem = ({ webhook }: WebhookItemProps) => {
  const { t } = useWords()
  const { shortDateTime } = useFormatters()
  const { provider, is_set, last_event } = webhook

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3">
      <TextLink
        to={`/settings/cart-recovery/webhooks/${provider}`}
        className="txt-compact-small-plus"
      >
        {providerName(provider)}
      </TextLink>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {is_set && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {last_event
              ? t("webhooks.heardAt", { at: shortDateTime(last_event.at) })
              : t("webhooks.neverHeard")}
          </Text>
        )}
        <StateBadge color={is_set ? "green" : "grey"}>
          {t(is_set ? "webhooks.set" : "webhooks.notSet")}
        </StateBadge>
      </div>
    </li>
  )
}
