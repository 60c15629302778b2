import { FocusModal } from "@medusajs/ui"
import { useState, type ReactNode } from "react"

import type { AdminSequence } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { shippedName } from "../../lib/sequence/shipped-name"
import { usePreview } from "../../lib/sequence/use-preview"
import { QueryState } from "../common/query-state"
import { SectionSkeleton } from "../common/section-skeleton"
import { DialogHeader } from "../message/dialog-header"
import { PreviewLanguage } from "./preview-language"
import { PreviewMessages } from "./preview-messages"
import { PreviewStore } from "./preview-store"

type SequenceDialogProps = {
  sequence: AdminSequence
  /** What the dialog is about: words under `sequence`. */
  purpose: "view" | "activate" | "pause"
  /** What comes before its messages. */
  before?: ReactNode
  /** What can be done there, beside closing it. */
  children?: ReactNode
}

/** The messages that a sequence sends, before something is done with it. */
export const SequenceDialog = ({
  sequence,
  purpose,
  before,
  children,
}: SequenceDialogProps) => {
  const { t } = useWords()
  const [locale, setLocale] = useState<string>()
  const [store, setStore] = useState<string>()
  const query = usePreview(sequence.id, { locale, store })
  const shown = query.data

  return (
    <>
      <DialogHeader
        title={t(`sequence.${purpose}.title`, {
          name: shippedName(sequence.name, t),
        })}
        hint={t(`sequence.${purpose}.question`)}
      >
        <div className="flex flex-wrap gap-2">
          <PreviewStore value={store ?? ""} onChange={setStore} />
          {shown && (
            <PreviewLanguage
              value={shown.messages[0]?.locale ?? shown.locale}
              locales={shown.locales}
              onChange={setLocale}
            />
          )}
        </div>
      </DialogHeader>
      <FocusModal.Body className="flex min-h-0 flex-col overflow-y-auto px-4 py-4 sm:px-6">
        {before}
        <QueryState
          query={query}
          skeleton={<SectionSkeleton className="h-96 w-full" />}
          errorTitle={t("sequence.failed")}
        >
          {({ messages }) => <PreviewMessages messages={messages} />}
        </QueryState>
      </FocusModal.Body>
      {children && <FocusModal.Footer>{children}</FocusModal.Footer>}
    </>
  )
}
