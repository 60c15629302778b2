import type { AdminProblemTouch } from "../../../types"
import type { Words } from "../i18n/use-words"
import { shippedName } from "../sequence/shipped-name"

type Named = Pick<AdminProblemTouch, "step_position" | "step_name">

/** What to call a message; its step may be gone from the sequence. */
export const messageName = (
  { step_position: step, step_name: name }: Named,
  t: Words
): string =>
  name
    ? t("touch.named", { step, name: shippedName(name, t) })
    : t("touch.unnamed", { step })
