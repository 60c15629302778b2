import { useParams } from "react-router-dom"

import { AudienceEditor } from "../../../../../components/audience/audience-editor"
import { AudienceNotFound } from "../../../../../components/audience/audience-not-found"
import { Breadcrumb } from "../../../../../components/common/breadcrumb"
import { QueryState } from "../../../../../components/common/query-state"
import { SectionSkeleton } from "../../../../../components/common/section-skeleton"
import { audienceName } from "../../../../../lib/audience/audience-name"
import { useAudience } from "../../../../../lib/audience/use-audience"
import { useWords } from "../../../../../lib/i18n/use-words"

const EditAudiencePage = () => {
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
        <AudienceEditor
          key={id}
          id={id}
          basis={{ ...audience, name: audienceName(audience, t) }}
        />
      )}
    </QueryState>
  )
}

export const handle = {
  breadcrumb: () => <Breadcrumb word="audience.menu.edit" />,
}

export default EditAudiencePage
