import type { AdminUncertainTouch } from "../../../types"
import type { Words } from "../i18n/use-words"
import { wordForCode } from "../i18n/word-for-code"
import { mayResend } from "./may-resend"

type Standing = Pick<
  AdminUncertainTouch,
  "enrollment_state" | "exit_reason" | "has_later_touch"
>

/** What came after an uncertain message, as a sentence. */
export const describeSince = (touch: Standing, t: Words): string => {
  if (!mayResend(touch)) {
    return touch.exit_reason
      ? wordForCode(t, "reason", touch.exit_reason)
      : t("uncertain.since.exited")
  }

  return t(
    touch.has_later_touch ? "uncertain.since.later" : "uncertain.since.none"
  )
}
