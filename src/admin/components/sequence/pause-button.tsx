import { Button, FocusModal, Text, toast } from "@medusajs/ui"
import { useState } from "react"

import type { AdminSequenceListResponse } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { shippedName } from "../../lib/sequence/shipped-name"
import { useSetSequenceStatus } from "../../lib/sequence/use-set-sequence-status"
import { SequenceDialog } from "./sequence-dialog"

type PauseButtonProps = {
  sequence: AdminSequenceListResponse["sequences"][number]
}

/** Pauses a sequence, after its messages were shown. */
export const PauseButton = ({ sequence }: PauseButtonProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const [isOpen, setIsOpen] = useState(false)
  const { mutate, isPending } = useSetSequenceStatus(sequence.id)

  const waiting = Object.values(sequence.waiting).reduce(
    (sum, { count }) => sum + count,
    0
  )

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
        <SequenceDialog
          sequence={sequence}
          purpose="pause"
          before={
            waiting > 0 && (
              <Text size="small" className="pb-4">
                {t("sequence.pause.waiting", {
                  count: waiting,
                  shown: integer(waiting),
                })}
              </Text>
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
