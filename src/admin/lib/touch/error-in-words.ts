import type { Words } from "../i18n/use-words"

/** What the server itself says about a message; all else is a provider's. */
const OURS: [pattern: RegExp, key: string][] = [
  [/^The provider did not answer within (?<seconds>\d+) s\.$/, "noAnswer"],
  [/^The provider refused it\.$/, "refused"],
  [/^The provider refused it while the worker stopped\.$/, "refused"],
  [/^The worker stopped before the message was handed over\.$/, "notHanded"],
  [/^The worker stopped while the message was being handed over\b/, "stopped"],
  [/^It could not be prepared: (?<why>.+)$/s, "notPrepared"],
  [/^It could not be checked: (?<why>.+)$/s, "notChecked"],
]

/**
 * Why a message failed or is undecided, in the reader's language where the
 * server says so itself. A provider's words stay: one looks them up.
 */
export const errorInWords = (error: string, t: Words): string => {
  for (const [pattern, key] of OURS) {
    const match = pattern.exec(error)
    if (match) return t(`problems.error.${key}`, { ...match.groups })
  }

  return error
}
