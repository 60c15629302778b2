import { Button } from "@medusajs/ui"

import type { AdminProblemTouch } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { messageName } from "../../lib/touch/message-name"
import { mayResend } from "../../lib/touch/may-resend"
import { useDecideTouch } from "../../lib/touch/use-decide-touch"
import type { TouchAction } from "../../lib/touch/use-touch-action"

type ProblemActionsProps = {
  touch: AdminProblemTouch
  onDecided: () => void
}

/** Send again, where that may be done, or leave it at that. */
export const ProblemActions = ({ touch, onDecided }: ProblemActionsProps) => {
  const { t } = useWords()
  const { decide, pending } = useDecideTouch(touch, onDecided)
  const actions = mayResend(touch)
    ? (["resend", "write-off"] as const)
    : (["write-off"] as const)

  const labelOf = (action: TouchAction) =>
    t(`problems.action.${action}.${touch.state}.button`)

  return (
    <div className="flex flex-wrap gap-2 md:justify-end xl:flex-nowrap">
      {actions.map((action) => (
        <Button
          key={action}
          size="small"
          variant="secondary"
          className="text-nowrap"
          disabled={pending !== null && pending !== action}
          isLoading={pending === action}
          // Several rows have the same buttons.
          aria-label={`${labelOf(action)}: ${messageName(touch, t)}, ${touch.email ?? t("privacy.erased")}`}
          onClick={() => void decide(action)}
        >
          {labelOf(action)}
        </Button>
      ))}
    </div>
  )
}
