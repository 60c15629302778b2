import { Container } from "@medusajs/ui"

import type { AdminConsentWording } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { SectionHeader } from "../common/section-header"
import { WordingRow } from "./wording-row"

type WordingSectionProps = { wordings: AdminConsentWording[] }

/** In which words people are asked, by question and language. */
export const WordingSection = ({ wordings }: WordingSectionProps) => {
  const { t } = useWords()

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("consent.wording.title")}
        hint={t("consent.wording.hint")}
      />
      {wordings.map((wording) => (
        <WordingRow key={wording.id} wording={wording} />
      ))}
    </Container>
  )
}
