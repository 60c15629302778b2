import { Container } from "@medusajs/ui"
import type { UIMatch } from "react-router-dom"
import { useParams } from "react-router-dom"

import { EmptyState } from "../../../../../components/common/empty-state"
import { QueryState } from "../../../../../components/common/query-state"
import { SectionHeader } from "../../../../../components/common/section-header"
import { SectionSkeleton } from "../../../../../components/common/section-skeleton"
import { TextLink } from "../../../../../components/common/text-link"
import { WebhookEntry } from "../../../../../components/webhook/webhook-entry"
import { WebhookHeard } from "../../../../../components/webhook/webhook-heard"
import { WebhookOption } from "../../../../../components/webhook/webhook-option"
import { useWords } from "../../../../../lib/i18n/use-words"
import { providerName } from "../../../../../lib/webhook/providers"
import { useWebhooks } from "../../../../../lib/webhook/use-webhooks"

const WebhookPage = () => {
  const { provider = "" } = useParams()
  const { t } = useWords()
  const name = providerName(provider)

  return (
    <QueryState
      query={useWebhooks()}
      skeleton={<SectionSkeleton className="h-96 w-full" />}
      errorTitle={t("webhooks.failed")}
    >
      {(webhooks) => {
        const webhook = webhooks.find((one) => one.provider === provider)

        return (
          <div className="flex w-full flex-col gap-y-3">
            <Container className="p-0">
              <SectionHeader
                level="h1"
                title={t("webhooks.page.title", { name })}
                hint={webhook && t("webhooks.page.hint", { name })}
              >
                <TextLink to="/settings/cart-recovery" className="txt-small">
                  {t("webhooks.back")}
                </TextLink>
              </SectionHeader>
            </Container>
            {webhook ? (
              <>
                <WebhookOption webhook={webhook} />
                <WebhookEntry webhook={webhook} />
                <WebhookHeard webhook={webhook} />
              </>
            ) : (
              <Container className="p-0">
                <EmptyState title={t("webhooks.notFound")} hint="" />
              </Container>
            )}
          </div>
        )
      }}
    </QueryState>
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => providerName(params.provider ?? ""),
}

export default WebhookPage
