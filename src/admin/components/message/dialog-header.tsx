import { XMark } from "@medusajs/icons"
import { FocusModal, Heading, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"

import { useWords } from "../../lib/i18n/use-words"

type DialogHeaderProps = { title: string; hint: string; children?: ReactNode }

/** The top of a dialog: its name, what it is about, and the way out. */
export const DialogHeader = ({ title, hint, children }: DialogHeaderProps) => {
  const { t } = useWords()

  return (
    <div className="border-ui-border-base relative flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b py-3 pr-14 pl-4 sm:pl-6">
      <div className="min-w-0 flex-1 basis-64">
        <FocusModal.Title asChild>
          <Heading level="h2" className="break-words">
            {title}
          </Heading>
        </FocusModal.Title>
        <FocusModal.Description className="txt-small text-ui-fg-subtle text-pretty break-words">
          {hint}
        </FocusModal.Description>
      </div>
      {children}
      <FocusModal.Close asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("common.close")}
          className="absolute top-3 right-4"
        >
          <XMark />
        </IconButton>
      </FocusModal.Close>
    </div>
  )
}
