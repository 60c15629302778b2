import { Button, FocusModal } from "@medusajs/ui"

import type { AdminSequenceListResponse } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { shippedName } from "../../lib/sequence/shipped-name"
import { StateBadge } from "../common/state-badge"
import { ActivateButton } from "./activate-button"
import { PauseButton } from "./pause-button"
import { SequenceDialog } from "./sequence-dialog"

const COLORS = {
  active: "green",
  paused: "orange",
  draft: "grey",
  archived: "grey",
} as const

type SequenceControlsProps = {
  sequence: AdminSequenceListResponse["sequences"][number]
  /** There are several, so each says its name. */
  isNamed: boolean
}

/** Whether a sequence sends, what it sends, and the switch for it. */
export const SequenceControls = ({
  sequence,
  isNamed,
}: SequenceControlsProps) => {
  const { t } = useWords()
  const { status } = sequence
  const standing = t(`sequence.status.${status}`)

  return (
    <div className="flex flex-wrap items-center gap-2">
      <StateBadge color={COLORS[status]}>
        {isNamed ? `${shippedName(sequence.name, t)}: ${standing}` : standing}
      </StateBadge>
      <FocusModal>
        <FocusModal.Trigger asChild>
          <Button size="small" variant="secondary">
            {t("sequence.view.button")}
          </Button>
        </FocusModal.Trigger>
        <FocusModal.Content>
          <SequenceDialog sequence={sequence} purpose="view" />
        </FocusModal.Content>
      </FocusModal>
      {status === "active" && <PauseButton sequence={sequence} />}
      {status !== "active" && sequence.steps.length > 0 && (
        <ActivateButton sequence={sequence} />
      )}
    </div>
  )
}
