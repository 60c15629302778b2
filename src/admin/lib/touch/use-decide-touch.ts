import { toast } from "@medusajs/ui"

import type { AdminProblemTouch } from "../../../types"
import { errorWords } from "../api/error-words"
import { useWords } from "../i18n/use-words"
import { useAsk } from "../prompt/use-ask"
import { announceOutcome } from "./announce-outcome"
import { messageName } from "./message-name"
import { useTouchAction, type TouchAction } from "./use-touch-action"

const VARIANTS = {
  resend: "confirmation",
  "write-off": "confirmation",
} as const

/**
 * Asks, decides about a message that failed or is undecided, and says how it went.
 * `onDecided` runs once the list is up to date, and not after a refusal.
 */
export const useDecideTouch = (
  touch: AdminProblemTouch,
  onDecided: () => void
) => {
  const { t } = useWords()
  const ask = useAsk()
  const { mutateAsync, isPending, variables } = useTouchAction(touch.id)

  const decide = async (action: TouchAction) => {
    const words = {
      message: messageName(touch, t),
      email: touch.email ?? t("privacy.erased"),
    }
    const isSure = await ask({
      variant: VARIANTS[action],
      title: t(`problems.action.${action}.${touch.state}.title`),
      description: t(
        `problems.action.${action}.${touch.state}.question`,
        words
      ),
      confirmText: t(`problems.action.${action}.${touch.state}.button`),
      cancelText: t("common.cancel"),
    })
    if (!isSure) {
      return
    }

    try {
      announceOutcome(await mutateAsync(action), t, words)
      onDecided()
    } catch (error) {
      toast.error(errorWords(error, t))
    }
  }

  return { decide, pending: isPending ? (variables ?? null) : null }
}
