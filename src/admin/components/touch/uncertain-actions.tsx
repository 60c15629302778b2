import { Button } from "@medusajs/ui"

import type { AdminUncertainTouch } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { mayResend } from "../../lib/touch/may-resend"
import { useDecideTouch } from "../../lib/touch/use-decide-touch"

type UncertainActionsProps = {
  touch: AdminUncertainTouch
  onDecided: () => void
}

/** Send again, where that may be done, or write off. */
export const UncertainActions = ({
  touch,
  onDecided,
}: UncertainActionsProps) => {
  const { t } = useWords()
  const { decide, pending } = useDecideTouch(touch, onDecided)
  const actions = mayResend(touch)
    ? (["resend", "write-off"] as const)
    : (["write-off"] as const)

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
          onClick={() => void decide(action)}
        >
          {t(`uncertain.action.${action}.button`)}
        </Button>
      ))}
    </div>
  )
}
