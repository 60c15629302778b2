import { isHashed } from "./hash-identifier"

const SPACES_AND_PUNCTUATION = /[\s!-/:-@[-`{-~]+/g

/**
 * Google: trimmed and in lower case, nothing else
 * (googleads/data-manager-python, `format_given_name`).
 */
export function normalizeName(input: string): string | null {
  return input.trim().toLowerCase() || null
}

/**
 * Meta: lower case without spaces and ASCII punctuation; letters of every
 * script, accents and emoji stay (facebook/capi-param-builder, stringUtil).
 */
export function normalizeMetaName(input: string): string | null {
  const name = input.trim()
  return isHashed(name)
    ? name.toLowerCase()
    : name.replace(SPACES_AND_PUNCTUATION, "").toLowerCase() || null
}
