import type { AdminTimelineEntry } from "../../../types"
import type { Formatters } from "../format/create-formatters"
import type { Words } from "../i18n/use-words"
import { shippedName } from "../sequence/shipped-name"
import { wordForCode } from "../i18n/word-for-code"
import { errorInWords } from "./error-in-words"

const kindKey = ({ kind, actor }: AdminTimelineEntry): string =>
  kind === "clicked" ? `clicked_${actor ?? "human"}` : kind

const message = (entry: AdminTimelineEntry, t: Words): string =>
  t("touch.named", {
    step: entry.step,
    name: shippedName(entry.step_name ?? "", t),
  })

const amount = (entry: AdminTimelineEntry, { money }: Formatters) =>
  entry.amount !== null && entry.currency_code !== null
    ? money(entry.amount, entry.currency_code)
    : null

/**
 * An entry in words: what happened; which message, code and amount it is
 * about; and why, as far as the entry says.
 */
export const describeEntry = (
  entry: AdminTimelineEntry,
  t: Words,
  formatters: Formatters
) => {
  const about = [
    entry.sequence_name && shippedName(entry.sequence_name, t),
    entry.step === null ? null : message(entry, t),
    entry.code && t("timeline.code", { code: entry.code }),
    amount(entry, formatters),
    entry.by,
  ]

  return {
    title: wordForCode(t, "timeline.kind", kindKey(entry)),
    about: about.filter(Boolean).join(" · "),
    why:
      entry.reason && errorInWords(wordForCode(t, "reason", entry.reason), t),
  }
}
