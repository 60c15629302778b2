import { Button, FocusModal, toast } from "@medusajs/ui"
import { useState } from "react"

import type { AdminSequence } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { useWords } from "../../lib/i18n/use-words"
import { shippedName } from "../../lib/sequence/shipped-name"
import { useSetSequenceStatus } from "../../lib/sequence/use-set-sequence-status"
import { SequenceDialog } from "./sequence-dialog"

type PauseButtonProps = { sequence: AdminSequence }

/** Pauses a sequence, after its messages were shown. */
export const PauseButton = ({ sequence }: PauseButtonProps) => {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const { mutate, isPending } = useSetSequenceStatus(sequence.id)

  const handleConfirm = () =>
    mutate("paused", {
      onSuccess: () => {
        setIsOpen(false)
        const name = shippedName(sequence.name, t)
        toast.success(t("sequence.pause.done", { name }))
      },
      onError: (error) => toast.error(errorWords(error, t)),
    })

  return (
    <FocusModal open={isOpen} onOpenChange={setIsOpen}>
      {/* As its trigger the button gets the focus back. */}
      <FocusModal.Trigger asChild>
        <Button size="small" variant="secondary">
          {t("sequence.pause.button")}
        </Button>
      </FocusModal.Trigger>
      <FocusModal.Content>
        <SequenceDialog sequence={sequence} purpose="pause">
          <FocusModal.Close asChild>
            <Button size="small" variant="secondary">
              {t("common.cancel")}
            </Button>
          </FocusModal.Close>
          <Button
            size="small"
            variant="danger"
            isLoading={isPending}
            onClick={handleConfirm}
          >
            {t("sequence.pause.button")}
          </Button>
        </SequenceDialog>
      </FocusModal.Content>
    </FocusModal>
  )
}
