import type { AdminProblemTouch } from "../../../types"
import type { Words } from "../i18n/use-words"
import { wordForCode } from "../i18n/word-for-code"

type Standing = Pick<
  AdminProblemTouch,
  "enrollment_state" | "exit_reason" | "has_later_touch" | "has_lost_code"
>

/** What came after a message that failed or is undecided, as a sentence. */
export const describeSince = (touch: Standing, t: Words): string => {
  if (touch.enrollment_state === "exited") {
    return touch.exit_reason
      ? wordForCode(t, "reason", touch.exit_reason)
      : t("problems.since.exited")
  }
  if (touch.has_lost_code) return t("problems.since.lostCode")

  return t(
    touch.has_later_touch ? "problems.since.later" : "problems.since.none"
  )
}
