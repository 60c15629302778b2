import type { AdminEvidence } from "../../../types"
import type { Formatters } from "../format/create-formatters"
import type { Words } from "../i18n/use-words"

/**
 * On what a message went out: what allowed it, where that was said, when, and
 * to which words.
 */
export const describeEvidence = (
  { basis, source, at, version }: AdminEvidence,
  t: Words,
  { dateTime }: Formatters
): string =>
  [
    t(`consent.evidence.${basis}`),
    source && t(`consent.evidence.${source}`),
    at && dateTime(at),
    version !== null && t("consent.evidence.version", { version }),
  ]
    .filter(Boolean)
    .join(" · ")
