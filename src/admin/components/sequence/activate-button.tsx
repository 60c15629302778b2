import { Button, FocusModal, toast } from "@medusajs/ui"
import { useState } from "react"

import type { AdminSequence } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { changedChoices, type Drafts } from "../../lib/consent/mode-choices"
import { useChangeConsent } from "../../lib/consent/use-change-consent"
import { useConsent } from "../../lib/consent/use-consent"
import { useWords } from "../../lib/i18n/use-words"
import { shippedName } from "../../lib/sequence/shipped-name"
import { useSetSequenceStatus } from "../../lib/sequence/use-set-sequence-status"
import { MissingModes } from "../consent/missing-modes"
import { SequenceDialog } from "./sequence-dialog"

type ActivateButtonProps = { sequence: AdminSequence }

/**
 * Activates a sequence, after its messages were shown, and after it was chosen
 * whom they may go to, where nothing is chosen yet.
 */
export const ActivateButton = ({ sequence }: ActivateButtonProps) => {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [drafts, setDrafts] = useState<Drafts>({})
  const { data: consent } = useConsent({ enabled: isOpen })
  const choose = useChangeConsent("consent")
  const activate = useSetSequenceStatus(sequence.id)
  const missing = consent?.places.filter(({ is_chosen }) => !is_chosen) ?? []
  const isChosen = consent && missing.every(({ place }) => drafts[place]?.mode)

  const handleConfirm = async () => {
    try {
      const choices = changedChoices(missing, drafts)
      if (choices.length) await choose.mutateAsync({ choices })
      await activate.mutateAsync("active")
      setIsOpen(false)
      toast.success(
        t("sequence.activate.done", { name: shippedName(sequence.name, t) })
      )
    } catch (error) {
      toast.error(errorWords(error, t))
    }
  }

  return (
    <FocusModal open={isOpen} onOpenChange={setIsOpen}>
      {/* As its trigger the button gets the focus back. */}
      <FocusModal.Trigger asChild>
        <Button size="small">{t("sequence.activate.button")}</Button>
      </FocusModal.Trigger>
      <FocusModal.Content>
        <SequenceDialog
          sequence={sequence}
          purpose="activate"
          before={
            missing.length > 0 && (
              <MissingModes
                places={missing}
                drafts={drafts}
                onChange={setDrafts}
              />
            )
          }
        >
          <FocusModal.Close asChild>
            <Button size="small" variant="secondary">
              {t("common.cancel")}
            </Button>
          </FocusModal.Close>
          <Button
            size="small"
            disabled={!isChosen}
            isLoading={choose.isPending || activate.isPending}
            onClick={() => void handleConfirm()}
          >
            {t("sequence.activate.button")}
          </Button>
        </SequenceDialog>
      </FocusModal.Content>
    </FocusModal>
  )
}
