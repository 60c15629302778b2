import { Container } from "@medusajs/ui"

import type { AdminConsentPlace } from "../../../types"
import type { Drafts } from "../../lib/consent/mode-choices"
import { useWords } from "../../lib/i18n/use-words"
import { SectionHeader } from "../common/section-header"
import { PlaceList } from "./place-list"

type MissingModesProps = {
  places: AdminConsentPlace[]
  drafts: Drafts
  onChange: (drafts: Drafts) => void
}

/** What must be chosen before anybody is written to. */
export const MissingModes = (props: MissingModesProps) => {
  const { t } = useWords()

  return (
    <Container className="mb-4 shrink-0 divide-y p-0">
      <SectionHeader
        title={t("consent.first.title")}
        hint={t("consent.first.hint")}
      />
      <PlaceList {...props} />
    </Container>
  )
}
