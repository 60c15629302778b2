import { Button, Label, Prompt, Textarea, toast } from "@medusajs/ui"
import { useId, useState } from "react"

import { errorWords } from "../../lib/api/error-words"
import {
  useChangeBlock,
  type BlockAction,
} from "../../lib/contact/use-change-block"
import { useWords } from "../../lib/i18n/use-words"

const LONGEST = 500

type BlockButtonProps = { email: string; action: BlockAction }

/** Unsubscribes an address, or takes that back, once it is said why. */
export const BlockButton = ({ email, action }: BlockButtonProps) => {
  const { t } = useWords()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [note, setNote] = useState("")
  const { mutate, isPending } = useChangeBlock(email, action)

  const handleConfirm = () =>
    mutate(note.trim(), {
      onSuccess: () => {
        toast.success(t(`block.${action}.done`, { email }))
        setNote("")
      },
      onError: (error) => toast.error(errorWords(error, t)),
    })

  return (
    <Prompt
      open={isOpen}
      onOpenChange={setIsOpen}
      variant={action === "block" ? "danger" : "confirmation"}
    >
      <Prompt.Trigger asChild>
        <Button size="small" variant="secondary" isLoading={isPending}>
          {t(`block.${action}.button`)}
        </Button>
      </Prompt.Trigger>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title className="break-words">
            {t(`block.${action}.title`, { email })}
          </Prompt.Title>
          <Prompt.Description>
            {t(`block.${action}.question`)}
          </Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-y-2 px-6 pt-4">
          <Label htmlFor={id} size="small" weight="plus">
            {t("block.note")}
          </Label>
          <Textarea
            id={id}
            rows={3}
            maxLength={LONGEST}
            placeholder={t(`block.${action}.example`)}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <Prompt.Footer>
          <Prompt.Cancel>{t("common.cancel")}</Prompt.Cancel>
          <Prompt.Action disabled={!note.trim()} onClick={handleConfirm}>
            {t(`block.${action}.confirm`)}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
