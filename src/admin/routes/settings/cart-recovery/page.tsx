import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { QueryState } from "../../../components/common/query-state"
import { SectionSkeleton } from "../../../components/common/section-skeleton"
import { SetupChecklist } from "../../../components/deliverability/setup-checklist"
import { SetupHeader } from "../../../components/deliverability/setup-header"
import { TestSendSection } from "../../../components/deliverability/test-send-section"
import { WebhookList } from "../../../components/webhook/webhook-list"
import { useSetup } from "../../../lib/deliverability/use-setup"
import { useWords } from "../../../lib/i18n/use-words"

const SettingsPage = () => {
  const { t } = useWords()

  return (
    <QueryState
      query={useSetup()}
      skeleton={<SectionSkeleton className="h-96 w-full" />}
      errorTitle={t("setup.failed")}
    >
      {(setup) => (
        <div className="flex w-full flex-col gap-y-3">
          <SetupHeader setup={setup} />
          <SetupChecklist setup={setup} />
          <TestSendSection ownEmail={setup.own_email} />
          <WebhookList />
        </div>
      )}
    </QueryState>
  )
}

export const config = defineRouteConfig({
  label: "menu.settings",
  translationNs: "cart-recovery",
})

export const handle = {
  breadcrumb: () => <Breadcrumb word="menu.settings" />,
}

export default SettingsPage
