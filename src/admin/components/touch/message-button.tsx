import { Button, FocusModal } from "@medusajs/ui"
import { useState } from "react"

import { useWords } from "../../lib/i18n/use-words"
import { MessageDialog } from "./message-dialog"

type MessageButtonProps = { touchId: string }

/** Shows a message as it was sent; it is read once it is asked for. */
export const MessageButton = ({ touchId }: MessageButtonProps) => {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)

  return (
    <FocusModal open={isOpen} onOpenChange={setIsOpen}>
      <FocusModal.Trigger asChild>
        <Button size="small" variant="secondary" className="my-1">
          {t("message.view")}
        </Button>
      </FocusModal.Trigger>
      <FocusModal.Content>
        {isOpen && <MessageDialog touchId={touchId} />}
      </FocusModal.Content>
    </FocusModal>
  )
}
