/**
 * Meta: the shop's own id of somebody, in lower case without white space
 * (facebook/capi-param-builder, stringUtil).
 */
export function normalizeExternalId(input: string): string | null {
  return input.replace(/\s+/g, "").toLowerCase() || null
}
