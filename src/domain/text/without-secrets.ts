const ADDRESS = /[^\s<>"'(),:;=]+@[^\s<>"'(),:;]+/g
const LINK = /(\/recovery\/[a-z]+\/)[\w-]{16,}/gi

/**
 * A text without the addresses and the links' secrets in it, for logs and for
 * whatever is kept: servers, drivers and templates quote what they were given.
 */
export function withoutSecrets(text: string): string {
  return text.replace(LINK, "$1…").replace(ADDRESS, "…")
}
