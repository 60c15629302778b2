import { Container, Text } from "@medusajs/ui"

import type { AdminWebhook } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { findProvider } from "../../lib/webhook/providers"
import { SectionHeader } from "../common/section-header"
import { StateBadge } from "../common/state-badge"
import { CopyField } from "./copy-field"

type WebhookOptionProps = { webhook: AdminWebhook }

/** What to set in the plugin's options. */
export const WebhookOption = ({ webhook }: WebhookOptionProps) => {
  const { t } = useWords()
  const { provider, is_set } = webhook
  const option = findProvider(provider)?.option ?? "true"

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("webhooks.option.title")}
        hint={t(is_set ? "webhooks.option.isSet" : "webhooks.option.hint")}
      >
        <StateBadge color={is_set ? "green" : "grey"}>
          {t(is_set ? "webhooks.set" : "webhooks.notSet")}
        </StateBadge>
      </SectionHeader>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <CopyField
          label="webhooks"
          value={`webhooks: { ${provider}: ${option} }`}
        />
        {option.includes("process.env") && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("webhooks.option.secrets")}
          </Text>
        )}
      </div>
    </Container>
  )
}
