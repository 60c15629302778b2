import { toast } from "@medusajs/ui"

import type { Words } from "../i18n/use-words"

const LOOKS: Record<string, "success" | "info" | "warning" | "error"> = {
  sent: "success",
  written_off: "success",
  skipped: "warning",
  lost: "warning",
  uncertain: "warning",
  failed: "error",
}

/** Says what became of a decision about a message. */
export const announceOutcome = (
  outcome: string,
  t: Words,
  words: Record<string, string>
) =>
  toast[LOOKS[outcome] ?? "info"](
    t(`problems.outcome.${outcome}`, {
      ...words,
      defaultValue: t("problems.outcome.unknown"),
    })
  )
