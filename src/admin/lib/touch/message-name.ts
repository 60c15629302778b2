import type { AdminUncertainTouch } from "../../../types"
import type { Words } from "../i18n/use-words"

type Named = Pick<AdminUncertainTouch, "step_position" | "step_name">

/** What to call a message; its step may be gone from the sequence. */
export const messageName = (
  { step_position: step, step_name: name }: Named,
  t: Words
): string =>
  name ? t("touch.named", { step, name }) : t("touch.unnamed", { step })
