import { Badge, Container, Text } from "@medusajs/ui"

import type { AdminWebhook } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { addressWithLogin } from "../../lib/webhook/address-with-login"
import { findProvider, providerName } from "../../lib/webhook/providers"
import { SectionHeader } from "../common/section-header"
import { CopyField } from "./copy-field"

const HIDDEN = "••••••••"

type WebhookEntryProps = { webhook: AdminWebhook }

/** What to enter in the provider's own dashboard, and where. */
export const WebhookEntry = ({ webhook }: WebhookEntryProps) => {
  const { t } = useWords()
  const { provider, url, login, is_set } = webhook
  const known = findProvider(provider)
  const needsLogin = known?.option === "true"
  const masked = login && { ...login, password: "" }

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("webhooks.enter.title", { name: providerName(provider) })}
        hint={known && t("webhooks.enter.where", { path: known.path })}
      />
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t(`webhooks.note.${provider}`, { defaultValue: "" })}
        </Text>
        <CopyField label={t("webhooks.enter.address")} value={url} />
        {needsLogin && !is_set && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("webhooks.enter.notYet")}
          </Text>
        )}
        {login && masked && (
          <>
            <CopyField label={t("webhooks.enter.user")} value={login.user} />
            <CopyField
              label={t("webhooks.enter.password")}
              value={login.password}
              mask={HIDDEN}
            />
            <CopyField
              label={t("webhooks.enter.withLogin")}
              value={addressWithLogin(webhook)}
              mask={addressWithLogin({ url, login: masked }).replace(
                ":@",
                `:${HIDDEN}@`
              )}
            />
          </>
        )}
        {known && (
          <div className="flex flex-col gap-y-1">
            <Text size="small" leading="compact" weight="plus">
              {t("webhooks.enter.events")}
            </Text>
            <ul className="flex flex-wrap gap-1.5">
              {known.events.map((event) => (
                <li key={event}>
                  <Badge size="2xsmall">{event}</Badge>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Container>
  )
}
