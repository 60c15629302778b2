import type { AdminBlock } from "../../../types"
import type { Words } from "../i18n/use-words"
import { wordForCode } from "../i18n/word-for-code"

/** Why an address is blocked, and how it became known. */
export const blockWords = (
  t: Words,
  { reason, source }: Pick<AdminBlock, "reason" | "source">
): string =>
  t(`block.why.${reason}_${source}`, {
    defaultValue: wordForCode(t, "reason", reason),
  })
