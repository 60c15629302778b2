import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { QueryState } from "../../../components/common/query-state"
import { SectionSkeleton } from "../../../components/common/section-skeleton"
import { ModeSection } from "../../../components/consent/mode-section"
import { WordingSection } from "../../../components/consent/wording-section"
import { useConsent } from "../../../lib/consent/use-consent"

const ConsentPage = () => {
  const query = useConsent()

  return (
    <div className="flex w-full flex-col gap-y-2">
      <QueryState
        query={query}
        skeleton={<SectionSkeleton className="h-96 w-full" />}
      >
        {({ places, wordings }) => (
          <>
            <ModeSection places={places} />
            <WordingSection wordings={wordings} />
          </>
        )}
      </QueryState>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "menu.consent",
  translationNs: "cart-recovery",
})

export const handle = {
  breadcrumb: () => <Breadcrumb word="menu.consent" />,
}

export default ConsentPage
