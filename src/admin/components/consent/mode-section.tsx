import { Button, Container, toast } from "@medusajs/ui"
import { useState } from "react"

import type { AdminConsentPlace } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { changedChoices, draftsOf } from "../../lib/consent/mode-choices"
import { useChangeConsent } from "../../lib/consent/use-change-consent"
import { useWords } from "../../lib/i18n/use-words"
import { SectionHeader } from "../common/section-header"
import { PlaceList } from "./place-list"

type ModeSectionProps = { places: AdminConsentPlace[] }

/** The modes that hold, to be looked at and changed. */
export const ModeSection = ({ places }: ModeSectionProps) => {
  const { t } = useWords()
  const [drafts, setDrafts] = useState(() => draftsOf(places))
  const { mutate, isPending } = useChangeConsent("consent")
  const choices = changedChoices(places, drafts)

  const handleSave = () =>
    mutate(
      { choices },
      {
        onSuccess: () => toast.success(t("consent.saved")),
        onError: (error) => toast.error(errorWords(error, t)),
      }
    )

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        level="h1"
        title={t("menu.consent")}
        hint={t("consent.hint")}
      >
        <Button
          size="small"
          disabled={!choices.length}
          isLoading={isPending}
          onClick={handleSave}
        >
          {t("common.save")}
        </Button>
      </SectionHeader>
      <PlaceList places={places} drafts={drafts} onChange={setDrafts} />
    </Container>
  )
}
