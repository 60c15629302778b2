import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { AudienceList } from "../../../components/audience/audience-list"
import { Breadcrumb } from "../../../components/common/breadcrumb"
import { EmptyState } from "../../../components/common/empty-state"
import { QueryState } from "../../../components/common/query-state"
import { SectionHeader } from "../../../components/common/section-header"
import { SectionSkeleton } from "../../../components/common/section-skeleton"
import { useAudiences } from "../../../lib/audience/use-audiences"
import { useWords } from "../../../lib/i18n/use-words"

const AudiencesPage = () => {
  const { t } = useWords()

  return (
    <QueryState
      query={useAudiences()}
      skeleton={<SectionSkeleton className="h-96 w-full" />}
      errorTitle={t("audience.failed")}
    >
      {(audiences) => (
        <Container className="divide-y p-0">
          <SectionHeader
            level="h1"
            title={t("menu.audiences")}
            hint={t("audience.hint")}
          >
            <Button size="small" variant="secondary" asChild>
              <Link to="/cart-recovery/audiences/new">{t("audience.new")}</Link>
            </Button>
          </SectionHeader>
          {audiences.length === 0 ? (
            <EmptyState
              title={t("audience.empty.title")}
              hint={t("audience.empty.hint")}
            />
          ) : (
            <AudienceList audiences={audiences} />
          )}
        </Container>
      )}
    </QueryState>
  )
}

export const config = defineRouteConfig({
  label: "menu.audiences",
  translationNs: "cart-recovery",
})

export const handle = {
  breadcrumb: () => <Breadcrumb word="menu.audiences" />,
}

export default AudiencesPage
