import type { Words } from "./use-words"

const CODE = /^[a-z_]+$/

/**
 * The words for a code of the server under `group`. A code this version does
 * not know, or a provider's own sentence, comes back as it is.
 */
export const wordForCode = (t: Words, group: string, code: string): string =>
  CODE.test(code) ? t(`${group}.${code}`, { defaultValue: code }) : code
