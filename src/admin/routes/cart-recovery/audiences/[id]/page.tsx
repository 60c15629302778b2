import { type UIMatch, useParams } from "react-router-dom"

import { AudienceBreadcrumb } from "../../../../components/audience/audience-breadcrumb"
import { AudienceGeneralSection } from "../../../../components/audience/audience-general-section"
import { AudienceNotFound } from "../../../../components/audience/audience-not-found"
import { ExportHistory } from "../../../../components/audience-export/export-history"
import { FeedSection } from "../../../../components/audience-export/feed-section"
import { NetworkSection } from "../../../../components/audience-export/network-section"
import { QueryState } from "../../../../components/common/query-state"
import { SectionSkeleton } from "../../../../components/common/section-skeleton"
import { useAudience } from "../../../../lib/audience/use-audience"
import { useWords } from "../../../../lib/i18n/use-words"

const AudiencePage = () => {
  const { id = "" } = useParams()
  const { t } = useWords()

  return (
    <QueryState
      query={useAudience(id)}
      skeleton={<SectionSkeleton className="h-96 w-full" />}
      errorTitle={t("audience.failed")}
      notFound={<AudienceNotFound />}
    >
      {(audience) => (
        <div className="flex w-full flex-col gap-y-3">
          <AudienceGeneralSection audience={audience} />
          <NetworkSection audience={audience} />
          <ExportHistory audienceId={id} />
          <FeedSection audienceId={id} />
        </div>
      )}
    </QueryState>
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => (
    <AudienceBreadcrumb id={params.id ?? ""} />
  ),
}

export default AudiencePage
