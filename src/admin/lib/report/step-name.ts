import type { AdminReportStep } from "../../../types"
import type { Words } from "../i18n/use-words"
import { shippedName } from "../sequence/shipped-name"

/** What a step and its sequence are called, also when they are gone. */
export const stepName = (
  { step_name, position, sequence_name }: AdminReportStep,
  t: Words
): { step: string; sequence: string } => ({
  step:
    step_name === null
      ? t("report.steps.gone")
      : position === null
        ? shippedName(step_name, t)
        : `${position}. ${shippedName(step_name, t)}`,
  sequence:
    sequence_name === null
      ? t("report.steps.goneSequence")
      : shippedName(sequence_name, t),
})
