import { Button, FocusModal, toast } from "@medusajs/ui"
import { useState } from "react"

import type { AdminSequence } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { useWords } from "../../lib/i18n/use-words"
import { shippedName } from "../../lib/sequence/shipped-name"
import { useSetSequenceStatus } from "../../lib/sequence/use-set-sequence-status"
import { SequenceDialog } from "./sequence-dialog"

const STATUS = { activate: "active", pause: "paused" } as const

type SequenceButtonProps = {
  sequence: AdminSequence
  action: keyof typeof STATUS
}

/** Activates or pauses a sequence, after its messages were shown. */
export const SequenceButton = ({ sequence, action }: SequenceButtonProps) => {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const { mutate, isPending } = useSetSequenceStatus(sequence.id)

  const handleConfirm = () =>
    mutate(STATUS[action], {
      onSuccess: () => {
        setIsOpen(false)
        const name = shippedName(sequence.name, t)
        toast.success(t(`sequence.${action}.done`, { name }))
      },
      onError: (error) => toast.error(errorWords(error, t)),
    })

  return (
    <FocusModal open={isOpen} onOpenChange={setIsOpen}>
      {/* As its trigger the button gets the focus back. */}
      <FocusModal.Trigger asChild>
        <Button
          size="small"
          variant={action === "activate" ? "primary" : "secondary"}
        >
          {t(`sequence.${action}.button`)}
        </Button>
      </FocusModal.Trigger>
      <FocusModal.Content>
        <SequenceDialog sequence={sequence} purpose={action}>
          <FocusModal.Close asChild>
            <Button size="small" variant="secondary">
              {t("common.cancel")}
            </Button>
          </FocusModal.Close>
          <Button
            size="small"
            variant={action === "activate" ? "primary" : "danger"}
            isLoading={isPending}
            onClick={handleConfirm}
          >
            {t(`sequence.${action}.button`)}
          </Button>
        </SequenceDialog>
      </FocusModal.Content>
    </FocusModal>
  )
}
