import { toast, usePrompt } from "@medusajs/ui"

import type { AdminUncertainTouch } from "../../../types"
import { toErrorMessage } from "../api/to-error-message"
import { useWords } from "../i18n/use-words"
import { announceOutcome } from "./announce-outcome"
import { messageName } from "./message-name"
import { useTouchAction, type TouchAction } from "./use-touch-action"

const VARIANTS = { resend: "confirmation", "write-off": "danger" } as const

/**
 * Asks, decides about an uncertain message, and says how it went.
 * `onDecided` runs once the list is up to date, and not after a refusal.
 */
export const useDecideTouch = (
  touch: AdminUncertainTouch,
  onDecided: () => void
) => {
  const { t } = useWords()
  const prompt = usePrompt()
  const { mutateAsync, isPending, variables } = useTouchAction(touch.id)

  const decide = async (action: TouchAction) => {
    const words = { message: messageName(touch, t), email: touch.email }
    const isSure = await prompt({
      variant: VARIANTS[action],
      title: t(`uncertain.action.${action}.title`),
      description: t(`uncertain.action.${action}.question`, words),
      confirmText: t(`uncertain.action.${action}.confirm`),
      cancelText: t("common.cancel"),
    })
    if (!isSure) {
      return
    }

    try {
      announceOutcome(await mutateAsync(action), t, words)
      onDecided()
    } catch (error) {
      toast.error(toErrorMessage(error, t("error.unknown")))
    }
  }

  return { decide, pending: isPending ? (variables ?? null) : null }
}
